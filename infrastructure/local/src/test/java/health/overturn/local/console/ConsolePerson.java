package health.overturn.local.console;

import java.net.URI;
import java.util.List;

/// Somebody who is signed in to the console in a browser of her own.
final class ConsolePerson implements AutoCloseable {
    private final BrowserWindow window;
    private final PageCheck check;

    private ConsolePerson(BrowserWindow window, List<String> origins) {
        this.window = window;
        this.check = new PageCheck(window, origins);
    }

    static ConsolePerson signIn(ChromeDriver driver, ConsoleStack stack, String name, String role) {
        return signIn(
                driver.window(),
                stack.console(),
                List.of(stack.api().toString(), stack.bucket().toString()),
                name,
                role);
    }

    /// Opens the console and signs in; the sign-in is checked as a page of its own.
    static ConsolePerson signIn(ChromeDriver driver, URI console, String name, String role) {
        return signInAgain(driver.window(), console, name, role);
    }

    /// Loads the console anew, which ends a sign-in, in a window that is open.
    static ConsolePerson signInAgain(BrowserWindow window, URI console, String name, String role) {
        return signIn(window, console, List.of(console.resolve("/").toString()), name, role);
    }

    private static ConsolePerson signIn(
            BrowserWindow window, URI console, List<String> origins, String name, String role) {
        window.open(console);
        ConsolePerson person = new ConsolePerson(window, origins);
        window.await("document.activeElement.matches('dialog select')");
        person.check.quiet("the sign-in");
        window.value("""
                (() => { const select = document.querySelector('dialog select');
                  select.value = [...select.options].find(each => each.text.startsWith('%s, %s')).value; })()""".formatted(name, role));
        window.press(BrowserWindow.ENTER);
        window.awaitText("#head .who", name);
        person.awaitPage();
        return person;
    }

    BrowserWindow window() {
        return window;
    }

    PageCheck check() {
        return check;
    }

    /// Opens a page by its address and waits until it stands.
    void open(String path) {
        window.value("document.querySelector('h1')?.setAttribute('data-left', '')");
        window.value("location.hash = '#/%s'".formatted(path));
        window.await("!document.querySelector('main h1[data-left]')");
        awaitPage();
    }

    private void awaitPage() {
        window.await("document.querySelector('main h1') && ![...document.querySelectorAll('main p')].some(each =>"
                + " each.innerText.startsWith('Loading.')) && document.activeElement !== document.body");
    }

    /// Fills the dialog that is open: a note into its text, then sends it and waits until it is gone.
    void send(String note) {
        window.value("document.querySelector('dialog textarea').focus()");
        window.press(note);
        window.pressControlEnter();
        window.await("!document.querySelector('dialog')");
    }

    /// Presses the key of a command and waits until its dialog has the focus.
    void ask(String key) {
        window.press(key);
        window.await("document.querySelector('dialog')?.contains(document.activeElement)");
    }

    /// Chooses an option of the dialog's list with this label.
    void choose(String label, String option) {
        window.value("""
                (() => { const select = [...document.querySelectorAll('dialog select')].find(each => each.labels[0].textContent === %1$s);
                  select.value = [...select.options].find(each => each.text === %2$s).value;
                  select.dispatchEvent(new Event('input')); select.dispatchEvent(new Event('change')); })()""".formatted(BrowserWindow.quoted(label), BrowserWindow.quoted(option)));
    }

    /// The id of the denial whose row has the focus.
    String chosen() {
        return window.value("document.activeElement.dataset.id ?? ''").asText();
    }

    /// Moves to the row of a denial by keys.
    void moveTo(String id) {
        window.press(BrowserWindow.HOME);
        String index =
                "[...document.querySelectorAll('tr.row')].findIndex(each => each.dataset.id === '%s')".formatted(id);
        window.await(index + " >= 0");
        window.press("j".repeat(window.value(index).asInt()));
        window.await("document.activeElement.dataset.id === '%s'".formatted(id));
    }

    /// Shows the next page of a list below what stands there.
    void showMore() {
        int rows = window.value("document.querySelectorAll('tr.row').length").asInt();
        window.value("document.querySelector('main .actions button').focus()");
        window.press(BrowserWindow.ENTER);
        window.await("document.querySelectorAll('tr.row').length > %d && document.activeElement.matches('tr.row')"
                .formatted(rows));
    }

    @Override
    public void close() {
        window.close();
    }
}
