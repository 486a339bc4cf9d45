import com.sun.net.httpserver.HttpServer

def version = (new File(basedir, 'pom.xml').text =~ /<intercomkit.version>(.*?)</)[0][1]
def jar = new File(localRepositoryPath, "io/github/intercomkit/intercomkit-workspace/${version}/intercomkit-workspace-${version}.jar")
def token = 'dG9rOmNhbmFyeS1qYXI'

def run = { String... arguments ->
    def java = new File(System.getProperty('java.home'), 'bin/java').path
    def builder = new ProcessBuilder([java, '-jar', jar.path] + arguments.toList())
        .directory(new File(basedir, 'target')).redirectErrorStream(true)
    builder.environment().put('INTERCOM_ACCESS_TOKEN', token)
    def process = builder.start()
    def output = process.inputStream.getText('UTF-8')
    assert !output.contains(token)
    [exit: process.waitFor(), output: output]
}

// A workspace without any attribute.
def server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
server.createContext('/data_attributes') { exchange ->
    def known = exchange.requestHeaders.getFirst('Authorization') == "Bearer ${token}"
    def bytes = '{"type":"list","data":[]}'.getBytes('UTF-8')
    exchange.responseHeaders.add('Content-Type', 'application/json')
    exchange.sendResponseHeaders(known ? 200 : 401, bytes.length)
    exchange.responseBody.write(bytes)
    exchange.close()
}
server.start()
try {
    def check = run('check', '--classes', 'classes', '--api-base', "http://127.0.0.1:${server.address.port}")
    assert check.exit == 1
    assert check.output.contains('[error] absent: "apples" of a person (shop.Customer.apples())')
    assert check.output.contains('ask again with --create --confirmed ')
} finally {
    server.stop(0)
}

def inventory = run('inventory', '--classes', 'classes')
assert inventory.exit == 0
assert new File(basedir, 'target/intercom-inventory.html').getText('UTF-8').contains('<mark>declared</mark>')
assert new File(basedir, 'target/intercom-inventory.md').getText('UTF-8').contains('| `ordered-apples` | `delivery_date` | time |')

def again = run('inventory', '--classes', 'classes', '--committed', 'intercom-inventory.json', '--frozen')
assert again.exit == 0

def typescript = run('typescript', '--classes', 'classes', '--output', 'front/intercom.d.ts')
assert typescript.exit == 0
assert new File(basedir, 'target/front/intercom.d.ts').getText('UTF-8').contains('plan?: "FREE" | "PRO";')
assert new File(basedir, 'target/front/intercom.d.ts').getText('UTF-8').contains('["trackEvent", name: "ordered-apples", metadata: Events["ordered-apples"]]')

assert run('typescript', '--classes', 'nowhere').exit == 2
return true
