// Builds the project from the code blocks of the README, and from nothing else.
def readme = new File(basedir, '../../../../README.md').getText('UTF-8')

def codeBlock = { String name, String pattern ->
    def found = readme.findAll(pattern) { whole, block -> block }
    assert found.size() == 1 : "${name}: ${found.size()} in the README"
    found[0]
}

def pom = new File(basedir, 'pom.xml')
def place = /<!-- prebuild.groovy replaces .*? -->/
assert pom.text =~ place
pom.text = pom.text.replaceFirst(place, java.util.regex.Matcher.quoteReplacement(
    codeBlock('pom', /(?s)```xml\n(<properties>.*?)```/)))

// Otherwise verify.groovy would find the classes of an earlier build.
new File(basedir, 'target').deleteDir()
def customer = new File(basedir, 'src/main/java/shop/Customer.java')
customer.parentFile.mkdirs()
customer.setText("""package shop;

import io.github.intercomkit.annotations.*;
import java.time.Instant;

${codeBlock('record', /(?s)```java\n(@IntercomUser\npublic record Customer.*?)\n\n/)}
""", 'UTF-8')
return true
