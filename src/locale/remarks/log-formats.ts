/**
 * Titles of the log formats of the catalogue in Chinese and Korean, by their English ones. Formats of a user keep the title
 * that they have.
 */

/** Chinese and Korean titles by English ones. */
export const logFormatTitles: Record<string, readonly [chinese: string, korean: string]> = {
  'MARS agent and DPM trace (CBEngine*.errlog)': [
    'MARS 代理和 DPM 跟踪日志（CBEngine*.errlog）',
    'MARS 에이전트 및 DPM 추적 로그(CBEngine*.errlog)',
  ],
  'MARS trace after its upload was prepared, and agents of the appliance (37 columns)': [
    '准备上传后的 MARS 跟踪日志，以及设备的代理（37 列）',
    '업로드 준비를 거친 MARS 추적 로그 및 어플라이언스의 에이전트(열 37개)',
  ],
  'Mobility agent (svagents, s2, dataprotection, appservice)': [
    '移动代理（svagents、s2、dataprotection、appservice）',
    '모빌리티 에이전트(svagents, s2, dataprotection, appservice)',
  ],
  'Mobility agent tools (AzureRcmCli, evtcollforw, PushInstallService, cdpcli)': [
    '移动代理工具（AzureRcmCli、evtcollforw、PushInstallService、cdpcli）',
    '모빌리티 에이전트 도구(AzureRcmCli, evtcollforw, PushInstallService, cdpcli)',
  ],
  'Telemetry of the mobility agent (srcTelemetry, tagTelemetry)': [
    '移动代理遥测数据（srcTelemetry、tagTelemetry）',
    '모빌리티 에이전트 원격 분석(srcTelemetry, tagTelemetry)',
  ],
  'Process server transport errors (cxps.err)': [
    '进程服务器传输错误（cxps.err）',
    '프로세스 서버 전송 오류(cxps.err)',
  ],
  'Process server transfers (cxps.xfer)': [
    '进程服务器传输记录（cxps.xfer）',
    '프로세스 서버 전송 기록(cxps.xfer)',
  ],
  'Process server sessions (cxps.monitor)': [
    '进程服务器会话（cxps.monitor）',
    '프로세스 서버 세션(cxps.monitor)',
  ],
  'Output of cxpsclient': ['cxpsclient 的输出', 'cxpsclient 출력'],
  'Configuration and process server events (eventmanager, monitor_protection)': [
    '配置服务器和进程服务器事件（eventmanager、monitor_protection）',
    '구성 서버 및 프로세스 서버 이벤트(eventmanager, monitor_protection)',
  ],
  'Monitor of the process server (monitor_ps)': [
    '进程服务器监视器（monitor_ps）',
    '프로세스 서버 모니터(monitor_ps)',
  ],
  'Configuration server, database and web pages (php_error, tmanager_event)': [
    '配置服务器、数据库和网页（php_error、tmanager_event）',
    '구성 서버, 데이터베이스 및 웹 페이지(php_error, tmanager_event)',
  ],
  'Modernized process server and RCM agents (InMageAdminLogV2)': [
    '现代化进程服务器和 RCM 代理（InMageAdminLogV2）',
    '현대화된 프로세스 서버 및 RCM 에이전트(InMageAdminLogV2)',
  ],
  'Process server manager service (tmansvc)': [
    '进程服务器管理服务（tmansvc）',
    '프로세스 서버 관리 서비스(tmansvc)',
  ],
  'Consistency points (vacp)': ['一致性点（vacp）', '일관성 지점(vacp)'],
  'Set-up of Site Recovery components, what it shows in its window': [
    'Site Recovery 组件安装程序的窗口输出',
    'Site Recovery 구성 요소 설치 프로그램의 창 출력',
  ],
  'Set-up of Site Recovery components (ASRSetupLogs)': [
    'Site Recovery 组件安装程序（ASRSetupLogs）',
    'Site Recovery 구성 요소 설치 프로그램(ASRSetupLogs)',
  ],
  'Push installation through VMware (VmWarePushInstall)': [
    '通过 VMware 推送安装（VmWarePushInstall）',
    'VMware를 통한 푸시 설치(VmWarePushInstall)',
  ],
  'Windows Installer, verbose (UnifiedAgentMSIInstall)': [
    'Windows Installer 详细日志（UnifiedAgentMSIInstall）',
    'Windows Installer 자세한 로그(UnifiedAgentMSIInstall)',
  ],
  'Set-up of the Linux mobility agent (ua_install, ua_upgrader)': [
    'Linux 移动代理安装程序（ua_install、ua_upgrader）',
    'Linux 모빌리티 에이전트 설치 프로그램(ua_install, ua_upgrader)',
  ],
  'Driver of the Linux mobility agent (involflt), in syslog and dmesg': [
    'syslog 和 dmesg 中的 Linux 移动代理驱动程序（involflt）',
    'syslog 및 dmesg의 Linux 모빌리티 에이전트 드라이버(involflt)',
  ],
  'VM backup extension on Linux (extension.log, shell.log)': [
    'Linux 上的 VM 备份扩展（extension.log、shell.log）',
    'Linux의 VM 백업 확장(extension.log, shell.log)',
  ],
  'VM backup extension on Windows (IaaSBcdrExtension)': [
    'Windows 上的 VM 备份扩展（IaaSBcdrExtension）',
    'Windows의 VM 백업 확장(IaaSBcdrExtension)',
  ],
  'Linux guest agent (waagent)': ['Linux 来宾代理（waagent）', 'Linux 게스트 에이전트(waagent)'],
  'Windows guest agent (WaAppAgent)': [
    'Windows 来宾代理（WaAppAgent）',
    'Windows 게스트 에이전트(WaAppAgent)',
  ],
};

/** The title of a log format in Chinese. */
export function chineseTitle(title: string): string {
  return Object.hasOwn(logFormatTitles, title) ? logFormatTitles[title][0] : title;
}

/** The title of a log format in Korean. */
export function koreanTitle(title: string): string {
  return Object.hasOwn(logFormatTitles, title) ? logFormatTitles[title][1] : title;
}
