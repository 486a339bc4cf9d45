// Nothing but what a reader of the README's first page has pasted.
def readme = new File(basedir, '../../../../README.md').getText('UTF-8')

def pasted = { String what, String pattern ->
    def found = readme.findAll(pattern) { whole, block -> block }
    assert found.size() == 1 : "${what}: ${found.size()} in the README"
    found[0]
}

def pom = new File(basedir, 'pom.xml')
def place = /<!-- What the README says .*? -->/
assert pom.text =~ place
pom.text = pom.text.replaceFirst(place, java.util.regex.Matcher.quoteReplacement(
    pasted('pom', /(?s)```xml\n(<properties>.*?)```/)))

// Or verify.groovy would find what an earlier build has left.
new File(basedir, 'target').deleteDir()
def customer = new File(basedir, 'src/main/java/shop/Customer.java')
customer.parentFile.mkdirs()
customer.setText("""package shop;

import io.github.intercomkit.annotations.*;
import java.time.Instant;

${pasted('record', /(?s)```java\n(@IntercomUser\npublic record Customer.*?)\n\n/)}
""", 'UTF-8')
return true
