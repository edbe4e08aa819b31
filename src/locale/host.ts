/**
 * What is said of the known log folders of a host before they are scanned, in each language. Products that are called by a
 * name of their own keep it.
 */
import type { Language } from './languages.ts';

/** Products whose log folders are known, as reports call them. */
export type Product =
  | 'MARS agent'
  | 'Azure Backup Server or DPM'
  | 'Mobility agent'
  | 'Configuration, process or master target server'
  | 'Replication appliance'
  | 'Set-up of Site Recovery'
  | 'VM backup and Site Recovery extensions'
  | 'Azure guest agent'
  | 'Azure Migrate or replication appliance';

export interface HostTexts {
  scanning: string;
  none: string;
  absent(products: readonly string[]): string;
  /** A product in this language; one that is not known is called as it is. */
  product(name: string): string;
}

const inChinese: Record<Product, string> = {
  'MARS agent': 'MARS 代理',
  'Azure Backup Server or DPM': 'Azure 备份服务器或 DPM',
  'Mobility agent': '移动代理',
  'Configuration, process or master target server': '配置服务器、进程服务器或主目标服务器',
  'Replication appliance': '复制设备',
  'Set-up of Site Recovery': 'Site Recovery 安装程序',
  'VM backup and Site Recovery extensions': 'VM 备份和 Site Recovery 扩展',
  'Azure guest agent': 'Azure 来宾代理',
  'Azure Migrate or replication appliance': 'Azure Migrate 或复制设备',
};

const inKorean: Record<Product, string> = {
  'MARS agent': 'MARS 에이전트',
  'Azure Backup Server or DPM': 'Azure Backup Server 또는 DPM',
  'Mobility agent': '모빌리티 에이전트',
  'Configuration, process or master target server': '구성 서버, 프로세스 서버 또는 마스터 대상 서버',
  'Replication appliance': '복제 어플라이언스',
  'Set-up of Site Recovery': 'Site Recovery 설치 프로그램',
  'VM backup and Site Recovery extensions': 'VM 백업 및 Site Recovery 확장',
  'Azure guest agent': 'Azure 게스트 에이전트',
  'Azure Migrate or replication appliance': 'Azure Migrate 또는 복제 어플라이언스',
};

const productIn = (words: Record<string, string>) => (name: string) =>
  Object.hasOwn(words, name) ? words[name] : name;

export const hostTexts: Record<Language, HostTexts> = {
  en: {
    scanning: 'scanning the known log folders of this host',
    none: 'none of the known log folders is on this host',
    absent: (products) => `not there: ${products.join(', ')}`,
    product: (name) => name,
  },
  'zh-CN': {
    scanning: '正在扫描本机的已知日志文件夹',
    none: '本机没有任何已知日志文件夹',
    absent: (products) => `不存在：${products.join('；')}`,
    product: productIn(inChinese),
  },
  ko: {
    scanning: '이 호스트의 알려진 로그 폴더를 검사합니다',
    none: '이 호스트에 알려진 로그 폴더가 없습니다',
    absent: (products) => `없음: ${products.join('; ')}`,
    product: productIn(inKorean),
  },
};
