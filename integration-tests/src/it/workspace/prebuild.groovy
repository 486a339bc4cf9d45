import com.sun.net.httpserver.HttpServer

// A workspace that has what the classes declare.
def custom = { String name, String type -> """{"name":"${name}","full_name":"custom_attributes.${name}",
    "data_type":"${type}","custom":true,"archived":false,"messenger_writable":true}""" }
def answers = [
    contact: [custom('apples', 'integer'), custom('plan', 'string'), custom('allergies', 'string')],
    company: [custom('seats', 'integer')]]

context.asked = Collections.synchronizedList([])
context.server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
context.server.createContext('/data_attributes') { exchange ->
    context.asked << exchange.requestHeaders.getFirst('Authorization')
    def model = exchange.requestURI.query.contains('model=company') ? 'company' : 'contact'
    def bytes = """{"type":"list","data":[${answers[model].join(',')}]}""".getBytes('UTF-8')
    exchange.responseHeaders.add('Content-Type', 'application/json')
    exchange.sendResponseHeaders(200, bytes.length)
    exchange.responseBody.write(bytes)
    exchange.close()
}
context.server.start()

def pom = new File(basedir, 'pom.xml')
assert pom.text.contains('>ADDRESS<')
pom.text = pom.text.replace('>ADDRESS<', ">http://127.0.0.1:${context.server.address.port}<")
new File(basedir, 'target').deleteDir()
return true
