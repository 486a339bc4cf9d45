<%@ page contentType="text/html;charset=UTF-8" pageEncoding="UTF-8" %>
<!DOCTYPE html>
<html lang="en">
<head>
  <title>Orchard</title>
  <meta name="intercomkit-endpoint" content="${pageContext.request.contextPath}/intercomkit/session">
  <script type="module">
    import { intercom } from '${pageContext.request.contextPath}/intercomkit/client.js';
    intercom.start();
  </script>
</head>
<body>
</body>
</html>
