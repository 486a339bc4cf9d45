// Builds the project from the code blocks of docs/getting-started-spring-boot.md, and adds the test.
def docs = new File(basedir, '../../../../docs')
def page = new File(docs, 'getting-started-spring-boot.md').getText('UTF-8')
def guide = { String language -> page.findAll(/(?s)```${language}\n(.*?)```/) { whole, block -> block } }
def write = { String path, String text ->
    def file = new File(basedir, path)
    file.parentFile.mkdirs()
    file.setText(text, 'UTF-8')
}

// Otherwise the test would find the files of an earlier build.
new File(basedir, 'target').deleteDir()

assert guide('xml').size() == 1
write('pom.xml', guide('xml')[0].replace('  </dependencies>', '''\
    <dependency>
      <groupId>org.springframework.boot</groupId>
      <artifactId>spring-boot-starter-test</artifactId>
      <scope>test</scope>
    </dependency>
  </dependencies>'''))

assert guide('yaml').size() == 1
write('src/main/resources/application.yaml', guide('yaml')[0])

guide('java').each { source ->
    def type = (source =~ /(?m)^(?:public )?(?:class|record) (\w+)/)
    assert type.find()
    write("src/main/java/shop/${type.group(1)}.java", source)
}

assert guide('html').size() == 1
write('src/main/resources/static/index.html', guide('html')[0])

guide('json').eachWithIndex { answer, i -> write("src/test/resources/answer-${i}.json", answer) }
return true
