package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.DirectorySample.TODAY;
import static org.millwright.directory.DirectoryVisitor.location;
import static org.millwright.directory.DirectoryVisitor.texts;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An officer and an installer fill the register by its forms, from an empty one to a crew that can be ranked. */
@MillwrightTest
class RegisterStoryTest {

    private static final String VALID = "91350100M000100Y43";

    /** Of the early Fujian codes: fails GB 32100, satisfies the formula that came before it. */
    private static final String DOUBTFUL = "91350100M000100Y4" + "?";

    @Autowired ApplicationContext app;
    @Autowired DirectorySample sample;
    @Autowired Installers installers;
    @Autowired Crews crews;
    @Autowired Members members;
    @Autowired Certificates certificates;
    @Autowired CrewCalendars calendars;
    @Autowired CrewBookings bookings;

    private UUID zone;
    private DirectoryVisitor officer;

    @BeforeEach
    void anOfficer() {
        zone = sample.zone();
        officer = DirectoryVisitor.of(app, zone, Role.ZONE_OFFICER, null);
    }

    @Test
    void fromAnEmptyRegisterToACrewThatCanBeRanked() {
        assertThat(officer.get("/installers").body()).contains("No installer yet");
        var installer = location(officer.post("/installers", "name", "海岳机电安装有限公司", "creditCode", "9135 0100 M000100Y43", "serviceArea", "3706, 370000", "divisionCode", "370613",
                "latitude", "37.45", "longitude", "121.48"));
        var id = UUID.fromString(installer.substring("/installers/".length()));
        assertThat(sample.in(zone, () -> installers.getInstaller(id)))
                .returns(VALID, Installer::creditCode).returns(List.of("37", "3706"), Installer::serviceArea);

        assertThat(officer.post(installer + "/licences", "grade", "mechanical-electrical/2", "number", "D237", "validTo", TODAY.plusYears(2).toString()).statusCode()).isEqualTo(303);
        assertThat(officer.post(installer + "/safety-licences", "number", "（鲁）JZ 安许证字", "validTo", TODAY.plusDays(20).toString()).statusCode()).isEqualTo(303);
        var person = DirectoryVisitor.of(app, zone, Role.INSTALLER, id);
        assertThat(texts(person.get(installer))).contains("expires within 30 days").doesNotContain("No valid safety licence");

        var crew = location(person.post(installer + "/crews", "name", "重装一班", "code", "ZZ-01", "homeDivision", "370613", "latitude", "37.45", "longitude", "121.48", "dayPrice", "4800"));
        var crewId = UUID.fromString(crew.substring("/crews/".length()));
        assertThat(person.get(crew).body()).contains("No shifts: the crew matches no demand");
        assertThat(person.post(crew + "/shifts", "shifts[0].weekdays", "1", "shifts[0].weekdays", "2", "shifts[0].starts", "08:00", "shifts[0].ends", "17:30",
                "shifts[1].weekdays", "6", "shifts[1].starts", "22:00", "shifts[1].ends", "06:00").statusCode()).isEqualTo(303);
        assertThat(sample.in(zone, () -> calendars.getCalendar(crewId)).shifts()).containsExactly(
                new Shift(1, 480, 1050, Shift.Lane.DAY, TODAY, null), new Shift(2, 480, 1050, Shift.Lane.DAY, TODAY, null),
                new Shift(6, 1320, 1800, Shift.Lane.NIGHT, TODAY, null));

        assertThat(location(person.post(installer + "/members", "name", "于振海", "documentKind", "PASSPORT", "documentNumber", "e 1234 5678", "phone", "13800001234",
                "trades[0].trade", "fitter", "trades[0].level", "4", "crewId", crewId.toString()))).isEqualTo(crew);
        assertThat(person.get(crew).body()).contains("This crew has no lead").contains("Name one under");
        var member = sample.in(zone, () -> members.findByDocument("E12345678")).orElseThrow();
        assertThat(member.trades()).containsExactly(new TradeLevel("fitter", 4));
        assertThat(person.post("/members/" + member.id() + "/certificates", "kind", "low-voltage", "number", "T-1", "issuedOn", TODAY.minusYears(1).toString()).statusCode()).isEqualTo(303);
        assertThat(sample.in(zone, () -> certificates.listCertificates(member.id()))).singleElement()
                .returns(TODAY.plusYears(5).minusDays(1), Certificate::validTo).returns(TODAY.plusYears(2).minusDays(1), Certificate::nextReview);

        assertThat(person.post(crew, "name", "重装一班", "code", "ZZ-01", "homeDivision", "370613", "latitude", "37.45", "longitude", "121.48", "leadId", member.id().toString(),
                "active", "true").statusCode()).isEqualTo(303);
        assertThat(person.get(crew).body()).doesNotContain("This crew has no lead");
        assertThat(person.post(crew + "/still-right").statusCode()).as("nothing was said yet").isEqualTo(409);
        assertThat(person.post(crew + "/control-status", "status", "CLEAR").statusCode()).isEqualTo(303);
        assertThat(person.post(crew + "/still-right").statusCode()).isEqualTo(303);
        assertThat(sample.in(zone, () -> crews.getCrew(crewId))).satisfies(known -> {
            assertThat(known.leadId()).isEqualTo(member.id());
            assertThat(known.clearance().status()).isEqualTo(Clearance.Status.CLEAR);
            assertThat(known.capacity().source()).isEqualTo(Source.INSTALLER);
        });
    }

    @Test
    void aWrongCreditCodeNamesItsCharacterAndLosesNothingTyped() {
        var answer = officer.post("/installers", "name", "海岳机电", "creditCode", "91350100M000100Y44", "address", "长江路 1 号");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Character 18 of the credit code").contains("value=\"海岳机电\"").contains("value=\"91350100M000100Y44\"")
                .contains("value=\"长江路 1 号\"").doesNotContain("doubtfulReason");
    }

    @Test
    void aDoubtfulCreditCodeIsTakenWithAReasonThatIsKept() {
        var code = doubtful();
        var asked = officer.post("/companies", "name", "东昊重工", "creditCode", code);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("name=\"doubtfulReason\"");
        var company = location(officer.post("/companies", "name", "东昊重工", "creditCode", code, "doubtfulReason", "已核对营业执照原件"));
        assertThat(officer.get(company).body()).contains("已核对营业执照原件");
        assertThat(officer.post(company, "name", "东昊重工集团", "creditCode", code).statusCode()).as("asked once only").isEqualTo(303);
        assertThat(officer.get(company).body()).contains("东昊重工集团").contains("已核对营业执照原件");
    }

    @Test
    void aCodeTakenByAnotherCompanyIsRefusedByName() {
        officer.post("/companies", "name", "东昊重工", "creditCode", VALID);
        var answer = officer.post("/companies", "name", "东昊重工二厂", "creditCode", VALID);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("“东昊重工” is registered under this credit code");
    }

    @Test
    void aWrongDocumentNumberIsRefusedAndNotShownAgainInTheList() {
        var installer = sample.installer(zone);
        var answer = officer.post("/installers/" + installer.id() + "/members", "name", "于振海", "documentKind", "CITIZEN_ID", "documentNumber", "370602199001010018");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(texts(answer)).contains("Character 18 (the check)");
        assertThat(answer.body()).contains("value=\"370602199001010018\"");
        assertThat(sample.in(zone, () -> members.listMembers(installer.id(), "", new org.millwright.http.Paged.Ask(1, 10))).total()).isZero();
    }

    @Test
    void aBusyPeriodThatOverlapsIsToldAtItsField() {
        var crew = sample.crew(zone, sample.installer(zone));
        var path = "/crews/" + crew.id() + "/bookings";
        assertThat(officer.post(path, "from", TODAY.plusDays(3).toString(), "to", TODAY.plusDays(5).toString(), "note", "外地项目").statusCode()).isEqualTo(303);
        var refused = officer.post(path, "from", TODAY.plusDays(5).toString(), "to", TODAY.plusDays(9).toString(), "note", "另一个");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(texts(refused)).contains("Taken from " + TODAY.plusDays(3) + " to " + TODAY.plusDays(5));
        assertThat(refused.body()).contains("value=\"另一个\"");
        assertThat(officer.post(path, "from", TODAY.plusDays(6).toString(), "to", TODAY.plusDays(9).toString()).statusCode()).as("the next day is free").isEqualTo(303);
    }

    @Test
    void anEngagementsBookingIsNotReleasedByHand() {
        var crew = sample.crew(zone, sample.installer(zone));
        var booking = sample.in(zone, () -> bookings.book(crew.id(), DirectorySample.NOW, DirectorySample.NOW.plusSeconds(3600), CrewBooking.Kind.ENGAGEMENT, UUID.randomUUID()));
        var answer = officer.post("/crews/" + crew.id() + "/bookings/" + booking + "/release", "reason", "误录");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(sample.in(zone, () -> bookings.findBooking(booking)).orElseThrow().releasedAt()).isNull();
    }

    private static String doubtful() {
        for (char last : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            var code = DOUBTFUL.replace('?', last);
            if (org.millwright.directory.identifier.CreditCode.check(code) instanceof org.millwright.directory.identifier.CreditCodeCheck.Doubtful) return code;
        }
        throw new AssertionError("no doubtful code begins with " + DOUBTFUL);
    }
}
