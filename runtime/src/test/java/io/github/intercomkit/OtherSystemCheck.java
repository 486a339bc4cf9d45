package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Shows that the run {@code other-systems} of the build is on a system that differs from most. No other run has this class. */
class OtherSystemCheck {
    @Test
    void lineEndsLettersCharsetAndTimeZoneAreOther() {
        assertThat(System.lineSeparator()).isEqualTo("\r\n");
        assertThat("TITLE".toLowerCase(Locale.getDefault())).isEqualTo("t\u0131tle");
        assertThat(Charset.defaultCharset()).isEqualTo(Charset.forName("windows-1254"));
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Asia/Kathmandu"));
    }
}
