import { app, BrowserWindow, session } from 'electron'
import { join } from 'node:path'

void app.whenReady().then(async () => {
  session.defaultSession.setSpellCheckerLanguages([])
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { preload: join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true, spellcheck: false },
  })
  await window.loadFile(join(__dirname, '../renderer/index.html'))
})

app.on('window-all-closed', () => app.quit())
