package io.github.intercomkit.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The values at the limits of settings. */
class MessengerSettingTest {
    @Test
    void aSessionLastsFiveMinutesAtLeastAndWhatJavaScriptCanCountAtMost() {
        assertThat(MessengerSetting.SESSION_DURATION.accepts(299_999L)).isFalse();
        assertThat(MessengerSetting.SESSION_DURATION.accepts(300_000L)).isTrue();
        assertThat(MessengerSetting.SESSION_DURATION.accepts(9_007_199_254_740_991L))
                .isTrue();
        assertThat(MessengerSetting.SESSION_DURATION.accepts(9_007_199_254_740_992L))
                .isFalse();
    }
}
