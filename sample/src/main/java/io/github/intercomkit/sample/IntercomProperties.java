package io.github.intercomkit.sample;

import io.github.intercomkit.Region;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The workspace. Without an app_id the sample is a demonstration that nothing leaves. */
@ConfigurationProperties("intercom")
record IntercomProperties(String appId, Region region) {
    boolean live() {
        return !appId.isBlank();
    }
}
