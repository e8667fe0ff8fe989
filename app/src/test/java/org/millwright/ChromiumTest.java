package org.millwright;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every page is held to is noticed where it is broken. */
@Tag("browser")
class ChromiumTest {

    @Test
    void whatNobodyCanUseIsComplainedOf() {
        try (var chromium = Chromium.open()) {
            var page = chromium.page(320, 600);
            page.setContent("""
                    <html lang="en"><title>t</title><main style="width:400px"><p style="color:#ccc">pale</p><img src="x">
                    <button style="width:9px;height:9px;padding:0;border:0">a</button><button style="width:9px;height:9px;padding:0;border:0">b</button></main></html>""");
            assertThat(Chromium.complaints(page)).extracting(complaint -> complaint.split(" ")[0]).containsExactlyInAnyOrder("sticks", "color-contrast", "image-alt", "target-size");
            page.setContent("<html lang=\"en\"><title>t</title><main><p>dark</p></main></html>");
            assertThat(Chromium.complaints(page)).isEmpty();
        }
    }
}
