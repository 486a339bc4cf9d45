package io.github.intercomkit.maven;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The proxies of settings.xml, and those of the JVM where it has none. */
final class SettingsProxies extends ProxySelector {
    private final Settings settings;

    SettingsProxies(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Proxy> select(URI uri) {
        org.apache.maven.settings.Proxy active = settings.getActiveProxy();
        if (active == null) {
            ProxySelector ofJvm = ProxySelector.getDefault();
            return ofJvm == null ? List.of(Proxy.NO_PROXY) : ofJvm.select(uri);
        }
        return isExcluded(uri.getHost(), active.getNonProxyHosts())
                ? List.of(Proxy.NO_PROXY)
                : List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(active.getHost(), active.getPort())));
    }

    /** Hosts between bars, in which a star stands for any text. */
    static boolean isExcluded(String host, @Nullable String nonProxyHosts) {
        return nonProxyHosts != null
                && Arrays.stream(nonProxyHosts.split("\\|"))
                        .map(each -> "\\Q" + each.strip().replace("*", "\\E.*\\Q") + "\\E")
                        .anyMatch(each -> Pattern.compile(each, Pattern.CASE_INSENSITIVE)
                                .matcher(host)
                                .matches());
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The request itself fails, too.
    }
}
