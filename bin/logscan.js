#!/usr/bin/env node
import '../dist/logscan.mjs';
