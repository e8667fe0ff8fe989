package org.millwright.demand;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.Chromium;
import org.millwright.MillwrightTest;
import org.millwright.identity.CurrentUser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company on a desktop and an installer on a phone, from an empty form to an engaged crew. */
@MillwrightTest
@Tag("browser")
class MainJobInABrowserTest {

    private static Chromium chromium;

    @Autowired
    ApplicationContext app;

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
        var company = stage.signIn(chromium, stage.company, 1366, 900);
        write(company);
        var demand = publish(company);
        invite(company, demand);

        var phone = stage.signIn(chromium, installer.user(), 390, 844);
        accept(phone);

        forgetControlStatus();
        company.navigate(demand);
        assertThat(company.locator("#invitations")).containsText("46,800");
        assertThat(company.locator("#invitations .mw-badge--unknown")).hasText("防疫状态从未确认");
        look(company);
        company.locator("#invitations form[action$='/engagement'] button").click();
        assertThat(company.locator("#mw-confirm")).containsText("能否按时进场没人知道");
        look(company);
        company.locator("#mw-confirm [data-mw-yes]").click();
        company.waitForURL("**/engagements/*");
        assertThat(company.locator("h1 + *")).containsText("已委托");
        look(company);
        company.context().close();
        phone.context().close();
    }

    /** As if nobody had ever stated it. */
    private void forgetControlStatus() {
        stage.as(installer.user(), () -> app.getBean(JdbcClient.class).sql("""
                update crew set control_status = null, control_clear_from = null, control_split = false, control_split_until = null, control_source = null, control_stated_at = null
                where zone_id = :zone and id = :crew""").param("zone", stage.zone.id()).param("crew", installer.crew()).update());
    }

    private void write(Page page) {
        page.navigate(stage.at("/demands"));
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
        page.navigate(stage.at("/invitations"));
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

    /** Nothing sticks out, and everybody can use it. */
    private static void look(Page page) {
        assertThat(Chromium.complaints(page)).as(page.url()).isEmpty();
    }
}
