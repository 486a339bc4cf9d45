package io.github.intercomkit.servlet;

import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;

/** Undertow. */
final class UndertowContainer implements Container {
    private final DeploymentManager application;
    private final Undertow undertow;

    UndertowContainer(ServletContainerInitializer initializer) throws Exception {
        DeploymentInfo deployment = Servlets.deployment()
                .setClassLoader(UndertowContainer.class.getClassLoader())
                .setDeploymentName("shop")
                .setContextPath("/")
                .addServletContainerInitializer(new ServletContainerInitializerInfo(
                        initializer.getClass(), new ImmediateInstanceFactory<>(initializer), Set.of()));
        application = Servlets.newContainer().addDeployment(deployment);
        application.deploy();
        undertow = Undertow.builder()
                .addHttpListener(0, "127.0.0.1", application.start())
                .build();
        undertow.start();
    }

    @Override
    public URI address() {
        InetSocketAddress address =
                (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    @Override
    public void close() throws IOException {
        undertow.stop();
        try {
            application.stop();
        } catch (ServletException failure) {
            throw new IOException(failure);
        }
        application.undeploy();
    }
}
