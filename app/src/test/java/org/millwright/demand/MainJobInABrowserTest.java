package org.millwright.demand;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.Chromium;
import org.millwright.MillwrightTest;
import org.millwright.identity.Accounts;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Memberships;
import org.millwright.identity.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A company on a desktop and an installer on a phone, from an empty form to an engaged crew. */
@MillwrightTest
@Tag("browser")
class MainJobInABrowserTest {

    private static final String PASSWORD = "gut-gehütet-2026";
    private static Chromium chromium;

    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    Stage stage;
    Stage.Party installer;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void build() {
        stage = Stage.build(app);
        installer = stage.installer("海岳机电", 1);
    }

    @Test
    void fromAnEmptyFormToAnEngagedCrew() {
        var company = signIn(stage.company, 1366, 900);
        write(company);
        var demand = publish(company);
        invite(company, demand);

        var phone = signIn(installer.user(), 390, 844);
        accept(phone);

        company.navigate(demand);
        assertThat(company.locator("#invitations")).containsText("46,800");
        look(company);
        company.locator("#invitations form[action$='/engagement'] button").click();
        company.locator("#mw-confirm [data-mw-yes]").click();
        company.waitForURL("**/engagements/*");
        assertThat(company.locator("h1 + *")).containsText("已委托");
        look(company);
        company.context().close();
        phone.context().close();
    }

    private void write(Page page) {
        page.navigate(at("/demands"));
        look(page);
        page.locator("form[action='/demands'][method=post] button").first().click();
        page.waitForURL("**/form");
        look(page);
        page.fill("[name=title]", "12 m 数控龙门铣床安装");
        assertThat(page.locator(".mw-crumbs [aria-current]")).hasText("12 m 数控龙门铣床安装");
        page.selectOption("[name=siteId]", stage.site.toString());
        page.fill("[name=contactName]", "孙莉");
        page.fill("[name=contactPhone]", "0535-6900000");
        page.selectOption("[name='machines[0].kind']", "gantry-mill");
        page.fill("[name='machines[0].name']", "龙门铣床");
        page.fill("[name='machines[0].weightKg']", "68 t");
        page.fill("[name='packages[0].title']", "吊装就位");
        page.selectOption("[name='packages[0].licence']", "mechanical/2");
        page.fill("[name='packages[0].workHours']", "16");
        page.fill("[name='packages[0].windowFrom']", stage.day(2).toString());
        page.fill("[name='packages[0].windowUntil']", stage.day(20).toString());
        page.selectOption("[name='packages[0].skills[0].trade']", "fitter");
        page.locator("[data-mw-repeat=packages] > div > [data-mw-add]").click();
        page.waitForResponse(answer -> answer.url().endsWith("/draft") && answer.ok() && holds(answer.request().postData(), "packages[1].title=多余的包"),
                () -> page.fill("[name='packages[1].title']", "多余的包"));
        assertThat(page.locator("[data-mw-saved]")).containsText("已保存");
        page.reload();
        assertThat(page.locator("[name='packages[1].title']")).hasValue("多余的包");
        assertThat(page.locator("[name='machines[0].weightKg']")).hasValue("68 t");
    }

    private static boolean holds(String form, String field) {
        return URLDecoder.decode(form, StandardCharsets.UTF_8).contains(field);
    }

    private String publish(Page page) {
        page.locator("[data-mw-row='1'] > .mw-card__head [data-mw-remove]").click();
        page.locator("button[form=demand-form].mw-button--primary").click();
        assertThat(page.locator(".mw-summary")).containsText("不是整数");
        look(page);
        page.locator(".mw-summary a").first().click();
        assertThat(page.locator("[name='machines[0].weightKg']")).isFocused();
        page.keyboard().press("Control+A");
        page.waitForResponse(answer -> answer.url().endsWith("/draft") && answer.ok(), () -> page.keyboard().type("68000"));
        assertThat(page.locator(".mw-summary")).hasCount(0);
        assertThat(page.locator(".mw-field--wrong, [aria-invalid], .mw-error")).hasCount(0);
        page.locator("button[form=demand-form].mw-button--primary").click();
        assertThat(page.locator("h1")).containsText("12 m 数控龙门铣床安装");
        assertThat(page.locator(".mw-crumbs")).containsText("XQ-");
        look(page);
        return page.url();
    }

    private void invite(Page page, String demand) {
        page.navigate(demand + "/invitations/new?crews=" + installer.crew());
        look(page);
        page.locator("main form button.mw-button--primary").click();
        page.waitForURL("**#invitations");
        assertThat(page.locator("#invitations")).containsText("待答复");
    }

    private void accept(Page page) {
        page.navigate(at("/invitations"));
        look(page);
        page.locator("tbody th a").click();
        look(page);
        page.fill("[name=price]", "46800");
        assertThat(page.locator("main a[href='tel:05356900000']")).isVisible();
        assertThat(page.locator("#mw-place")).isVisible();
        page.locator("#accept button[type=submit]").click();
        assertThat(page.locator("main")).containsText("已答应");
        assertThat(page.locator("main")).containsText("4.68 万元");
        look(page);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private Page signIn(CurrentUser person, int width, int height) {
        var login = stage.as(person, () -> {
            var account = app.getBean(Accounts.class).add(person.login() + System.nanoTime(), person.name(), Locale.SIMPLIFIED_CHINESE, stage.now());
            app.getBean(Accounts.class).setPasswordHash(account.id(), app.getBean(Passwords.class).hash(PASSWORD), stage.now());
            app.getBean(Memberships.class).add(account.id(), person.role(), person.organisationId(), stage.now());
            return account.login();
        });
        return chromium.signIn(at(""), login, PASSWORD, width, height);
    }

    /** Nothing sticks out, and everybody can use it. */
    private static void look(Page page) {
        assertThat(Chromium.complaints(page)).as(page.url()).isEmpty();
    }
}
