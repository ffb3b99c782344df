import { contextBridge } from 'electron'

contextBridge.exposeInMainWorld('stet', {})
