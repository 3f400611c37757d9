using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>Creates what a server, a proxy or a handler may come up with, from nothing but a seed.</summary>
internal sealed class HostileResponseFactory(int seed)
{
    private static readonly string[] _values =
    [
        "null", "true", "-1", "0", "1e308", "-1e308", "1e-400", "-0", "9223372036854775807", "-9223372036854775808", "99999999999999999999",
        "253402300799", "253402300800", "-62135596800", "-62135596801", "1.7e9", "1e12", "NaN", "Infinity", "\"\"", "\"NaN\"",
        "\"9999-12-31T23:59:59.9999999-14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"2026-13-45T99:99:99Z\"", "\"\\ud83d\"", "\"\\u0000\\u001b[2J\"",
        "\"P1Y\"", "[]", "{}", "[null]", "[[[[]]]]", "{\"a\":{\"b\":[1]}}",
    ];

    private static readonly string[] _templates =
    [
        """{"clusterArns":$,"nextToken":$}""",
        """{"services":[{"serviceName":"orders","desiredCount":$,"createdAt":$,"events":[{"id":"1","createdAt":$,"message":$}],"deployments":[{"updatedAt":$}]}],"failures":$}""",
        """{"tasks":[{"taskArn":$,"startedAt":$,"version":$,"containers":[{"exitCode":$}]}],"failures":[{"arn":$,"reason":$}]}""",
        """{"taskDefinition":{"revision":$,"registeredAt":$,"containerDefinitions":[{"name":"a","cpu":$,"environment":$}]},"tags":$}""",
        """{"serviceDeployments":[{"status":$,"startedAt":$,"rollback":$,"lifecycleHookDetails":[{"expiresAt":$}]}]}""",
        """{"__type":$,"code":$,"message":$,"Message":$,"resourceIds":$}""",
        """{"__type":"ThrottlingException","message":$}""",
        """{"__type":"com.amazonaws.ecs#ConflictException:http://x/","errorMessage":$,"resourceIds":[$]}""",
        """{"__type":"InvalidSignatureException","message":"Signature expired","x":$}""",
    ];

    private static readonly string[] _bodies =
    [
        "", " ", "{", "}", "{}", "[]", "\"text\"", "42", "null", "{}{}", "{\"a\":1,}", "\uFEFF{}", "\u0000", "\u001b[2J\u0007",
        "<html><body>Sign in</body></html>", "<?xml version=\"1.0\"?><Error><Code>Throttling</Code></Error>", "<UnknownOperationException/>",
        "upstream connect error or disconnect/reset before headers", "{\"message\":\"Forbidden\"}", "{\"clusterArns\":[\"a\"",
    ];

    private static readonly string[] _headers =
    [
        "x-amzn-RequestId", "x-amzn-request-id", "x-amz-request-id", "x-amz-id-2", "x-amzn-ErrorType", "x-amzn-query-error", "x-amz-retry-after",
        "Retry-After", "Date", "Content-Type", "Content-Encoding", "Last-Modified", "Expires", "Location", "Set-Cookie", "Connection", "X-Other",
    ];

    private static readonly string[] _headerValues =
    [
        "", " ", "-1", "0", "1500", "2147483648", "99999999999999999999", "NaN", "r-1", "Throttling;Sender", "a#ServerException:http://x",
        "Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "Wed, 04 Mar 2026 09:06:07 GMT",
        "Fri, 31 Dec 9999 23:59:59 -1400", "not a date", "gzip", "br", "deflate, zstd", "text/html; charset=\"", "application/json", "close",
        "\u001b]0;owned\u0007", "\u00e9\u00ff",
    ];

    private static readonly string[] _statusLines =
    [
        "HTTP/1.0 200 OK", "HTTP/2.0 200", "HTTP/1.1 2xx OK", "HTTP/1.1", "\u0015\u0003\u0001", "GET / HTTP/1.1", "hunter2", "HTTP/1.1 200 \u001b[2J",
        "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Creates a response as a handler returns it, or throws as a handler may.</summary>
    public HttpResponseMessage CreateResponse()
    {
        if (_random.Next(8) == 0)
        {
            throw CreateFailure();
        }

        var response = new HttpResponseMessage((HttpStatusCode)CreateStatus()) { Content = CreateContent() };
        foreach (var (name, value) in CreateHeaders())
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    /// <summary>Creates what a server sends in response to a request: hardly ever proper HTTP.</summary>
    public byte[] CreateBytes()
    {
        var body = CreateBody();
        var headers = string.Concat(CreateHeaders().Select(header => $"{header.Name}: {header.Value}\r\n"));
        var statusLine = _random.Next(3) > 0 ? $"HTTP/1.1 {CreateStatus()} Whatever" : Pick(_statusLines);
        var framing = _random.Next(2) == 0 ? $"Content-Length: {body.Length}" : Pick(
            $"Content-Length: {_random.Next(100_000)}",
            "Content-Length: -5",
            "Content-Length: 9223372036854775807",
            "Content-Length: 5\r\nContent-Length: 6",
            $"Transfer-Encoding: chunked\r\n\r\n{Pick($"{body.Length + 2:x}", "zz", "ffffffffffffffffff", "-1", "5;x=\u0001")}",
            new string('h', 80_000),
            "X-Length: none");
        byte[] whole = [.. Encoding.Latin1.GetBytes($"{statusLine}\r\n{headers}{framing}\r\n\r\n"), .. body, .. "\r\n0\r\n\r\n"u8];
        return _random.Next(4) == 0 ? whole[.._random.Next(whole.Length + 1)] : whole;
    }

    private Exception CreateFailure() => Pick<Exception>(
        new HttpRequestException(Pick(Enum.GetValues<HttpRequestError>()), "failed", Pick<Exception?>(null, new IOException("reset"), new AuthenticationException("no"))),
        new HttpRequestException("failed", new SocketException((int)Pick(SocketError.ConnectionRefused, SocketError.HostNotFound, SocketError.TimedOut))),
        new HttpIOException(Pick(Enum.GetValues<HttpRequestError>())),
        new IOException("reset"),
        new TaskCanceledException("late", new TimeoutException()),
        new OperationCanceledException(),
        new ArgumentOutOfRangeException("value"),
        new OverflowException(),
        new FormatException(),
        new InvalidDataException("The archive entry was compressed using an unsupported compression method."),
        new NotSupportedException());

    private int CreateStatus() => _random.Next(3) switch
    {
        0 => 200,
        1 => Pick(400, 403, 404, 408, 413, 429, 500, 502, 503, 504),
        _ => _random.Next(200, 1000),
    };

    private (string Name, string Value)[] CreateHeaders()
    {
        var headers = new (string, string)[_random.Next(5)];
        for (var i = 0; i < headers.Length; i++)
        {
            headers[i] = (Pick(_headers), _random.Next(20) == 0 ? new string('x', 20_000) : Pick(_headerValues));
        }

        return headers;
    }

    private HttpContent CreateContent()
    {
        var body = CreateBody();
        if (_random.Next(6) == 0)
        {
            return new StreamContent(new FailingStream(body, _random.Next(2) == 0 ? CreateFailure() : null));
        }

        var content = new ByteArrayContent(body);
        if (_random.Next(6) == 0)
        {
            content.Headers.ContentLength = Pick(0L, 1, 1_000_000, long.MaxValue);
        }

        return content;
    }

    private byte[] CreateBody()
    {
        var body = _random.Next(4) switch
        {
            0 => Encoding.UTF8.GetBytes(Pick(_bodies)),
            1 => CreateRandomBytes(),
            _ => Encoding.UTF8.GetBytes(string.Concat(Pick(_templates).Select(symbol => symbol == '$' ? Pick(_values) : symbol.ToString()))),
        };
        if (_random.Next(50) == 0)
        {
            var depth = _random.Next(1, 20_000);
            body = Encoding.UTF8.GetBytes("{\"deep\":" + new string('[', depth) + new string(']', depth - _random.Next(2)) + "}");
        }

        for (var flips = body.Length > 0 && _random.Next(4) == 0 ? _random.Next(1, 4) : 0; flips > 0; flips--)
        {
            body[_random.Next(body.Length)] = (byte)_random.Next(256);
        }

        return body;
    }

    private byte[] CreateRandomBytes()
    {
        var bytes = new byte[_random.Next(200)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];

    /// <summary>Breaks off after its bytes, or ends there.</summary>
    private sealed class FailingStream(byte[] bytes, Exception? failure) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await base.ReadAsync(buffer[..Math.Min(buffer.Length, 100)], cancellationToken);
            return count == 0 && failure is not null ? throw failure : count;
        }
    }
}
