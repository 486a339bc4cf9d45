package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Getters as the bean specification and IDEs name them: a single small letter before a capital stays small. */
class BeanGettersTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void areFoundForFieldsAndGiveTheirNames(Compiler compiler) {
        Compiled compiled = compiler.compile(directory, Map.of("shop/Customer.java", """
                package shop;
                import io.github.intercomkit.annotations.*;
                @IntercomUser public class Customer {
                    @IntercomAttribute("email") private String eMail;
                    public String geteMail() { return eMail; }
                    @IntercomAttribute private String xCoins;
                    public String getXCoins() { return xCoins; }
                    @IntercomAttribute private boolean aBot;
                    public boolean isaBot() { return aBot; }
                    @IntercomAttribute public int getyCoins() { return 1; }
                    @IntercomAttribute public boolean iszBot() { return true; }
                    @IntercomAttribute public int getaway() { return 1; }
                    @IntercomAttribute public boolean issue() { return true; }
                }
                """), List.of());

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.sources().get("shop/CustomerIntercomSerializer.java"))
                .contains("user.geteMail()", "user.getXCoins()", "user.isaBot()")
                .contains("\"x_coins\"", "\"a_bot\"", "\"y_coins\"", "\"z_bot\"", "\"getaway\"", "\"issue\"");
    }
}
