// Google Sheets: Extensions > Apps Script. Paste this text, and keep api, practice and token as script properties
// (Project Settings), so that nobody who opens the sheet reads the token. Run `refresh`, or let a trigger run it.
function refresh() {
  const properties = PropertiesService.getScriptProperties();
  const base = properties.getProperty('api') + '/v1/practices/' + properties.getProperty('practice') + '/denials';
  const headers = { Authorization: 'Bearer ' + properties.getProperty('token') };
  const columns = ['id', 'deniedOn', 'category', 'state', 'owner', 'deniedCents', 'openCents'];
  const rows = [columns];
  let cursor = '';
  do {
    const query = '?state=OPEN&limit=200' + (cursor ? '&cursor=' + encodeURIComponent(cursor) : '');
    const page = JSON.parse(UrlFetchApp.fetch(base + query, { headers: headers }).getContentText());
    page.items.forEach(item => rows.push(columns.map(name => item[name] === null ? '' : item[name])));
    cursor = page.next || '';
  } while (cursor);
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.clearContents();
  sheet.getRange(1, 1, rows.length, columns.length).setValues(rows);
}
