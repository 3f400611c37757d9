using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;
using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Tests.Signing;

public class SigV4SignerTests
{
    private const string AccessKey = "AKIDEXAMPLE";
    private const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private static readonly DateTimeOffset _published = new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero);

    /// <summary>AWS's published test suite (aws-sig-v4-test-suite), the cases without a query.</summary>
    public static TheoryData<string, string, string[], string, string, string> PublishedVectors { get; } = new()
    {
        { "get-vanilla", "GET", [], "", "host;x-amz-date", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31" },
        { "post-vanilla", "POST", [], "", "host;x-amz-date", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b" },
        {
            "get-header-key-duplicate", "GET", ["my-header1:value2", "my-header1:value2", "my-header1:value1"], "",
            "host;my-header1;x-amz-date", "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"
        },
        {
            "get-header-value-order", "GET", ["my-header1:value4", "my-header1:value1", "my-header1:value3", "my-header1:value2"], "",
            "host;my-header1;x-amz-date", "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01"
        },
        {
            "get-header-value-trim", "GET", ["my-header1: value1", "my-header2: \"a   b   c\""], "",
            "host;my-header1;my-header2;x-amz-date", "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"
        },
        {
            "post-x-www-form-urlencoded", "POST", ["content-type:application/x-www-form-urlencoded"], "Param1=value1",
            "content-type;host;x-amz-date", "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"
        },
        {
            "post-sts-header-before", "POST",
            ["x-amz-security-token:AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA=="],
            "", "host;x-amz-date;x-amz-security-token", "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"
        },
    };

    [Theory]
    [MemberData(nameof(PublishedVectors))]
    public void Sign_PublishedVector_GivesThePublishedSignature(
        string name, string method, string[] extraHeaders, string body, string signedHeaders, string signature)
    {
        List<SignedHeader> headers = [new("host", "example.amazonaws.com"), new("x-amz-date", "20150830T123600Z")];
        headers.AddRange(extraHeaders.Select(header => header.Split(':', 2)).Select(parts => new SignedHeader(parts[0], parts[1])));

        var authorization = Sign(new SigV4Signer(), method, "/", headers, body, _published, "us-east-1", "service");

        Assert.Equal(
            $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders={signedHeaders}, Signature={signature}",
            authorization);
        Assert.NotEmpty(name);
    }

    [Fact]
    public void Sign_GeneratedRequests_AgreesWithTheAwsSdk()
    {
        // One signer for all, so that its kept key meets changes of day, region and secret.
        var signer = new SigV4Signer();
        var random = new Random(20260304);
        for (var i = 0; i < 400; i++)
        {
            var time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(0, 3 * 24 * 60));
            var region = Pick(random, "us-east-1", "eu-central-1", "cn-north-1", "us-gov-west-1");
            var secret = SecretKey + random.Next(3);
            var url = new Uri(Pick(random, "https://ecs.eu-central-1.amazonaws.com", "https://ecs.us-east-1.api.aws:8443", "http://127.0.0.1:5005", "https://example.com/base/path"));
            var body = new string('x', random.Next(0, 2000)) + Pick(random, "", "ü漢字", "\"\\\n");

            var (theirs, headers) = SignWithAwsSdk(url, body, RandomHeaders(random), time, region, secret);
            var ours = Sign(signer, "POST", url.AbsolutePath, headers, body, time, region, "ecs", secret);

            Assert.Equal(theirs, ours);
        }
    }

    [Fact]
    public void Sign_KeyOfAnotherSecret_IsNotReused()
    {
        var signer = new SigV4Signer();
        List<SignedHeader> headers = [new("host", "example.amazonaws.com"), new("x-amz-date", "20150830T123600Z")];

        var first = Sign(signer, "POST", "/", [.. headers], "", _published, "us-east-1", "service");
        var other = Sign(signer, "POST", "/", [.. headers], "", _published, "us-east-1", "service", "another");
        var again = Sign(signer, "POST", "/", [.. headers], "", _published, "us-east-1", "service");

        Assert.NotEqual(first, other);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task Sign_ManyThreadsAndSecrets_SignsEachWithItsOwn()
    {
        var signer = new SigV4Signer();
        var expected = Enumerable.Range(0, 8).Select(i => SignWithSecret(new SigV4Signer(), i)).ToArray();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 2000),
            TestContext.Current.CancellationToken,
            (i, _) =>
            {
                Assert.Equal(expected[i % 8], SignWithSecret(signer, i % 8));
                return ValueTask.CompletedTask;
            });

        static string SignWithSecret(SigV4Signer signer, int i) =>
            Sign(signer, "POST", "/", [new("host", "h"), new("x-amz-date", "20150830T123600Z")], "{}", _published, "us-east-1", "ecs", $"secret{i}");
    }

    [Fact]
    public void ToString_OfAScope_ShowsNoKey()
    {
        var text = new SigningScope(AccessKey, SecretKey, "us-east-1", "ecs", _published).ToString();

        Assert.DoesNotContain(SecretKey, text, StringComparison.Ordinal);
        Assert.DoesNotContain(AccessKey, text, StringComparison.Ordinal);
    }

    private static string Sign(
        SigV4Signer signer, string method, string path, List<SignedHeader> headers, string body, DateTimeOffset time, string region, string service, string secret = SecretKey)
    {
        Span<byte> hash = stackalloc byte[64];
        SigV4Signer.HashBody(Encoding.UTF8.GetBytes(body), hash);
        return signer.Sign(new SigningScope(AccessKey, secret, region, service, time), method, path, headers.ToArray(), hash);
    }

    private static Dictionary<string, string> RandomHeaders(Random random)
    {
        var headers = new Dictionary<string, string>
        {
            ["content-type"] = "application/x-amz-json-1.1",
            ["x-amz-target"] = "AmazonEC2ContainerServiceV20141113." + Pick(random, "ListClusters", "CreateService"),
        };
        if (random.Next(2) == 0)
        {
            headers["x-amz-security-token"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('t', random.Next(1, 600))));
        }

        for (var i = random.Next(4); i > 0; i--)
        {
            headers[$"x-extra-{random.Next(1000)}"] = Pick(random, "plain", "  leading", "trailing  ", "two  or   more", "a,b;c=\"d  e\"");
        }

        return headers;
    }

    private static (string Authorization, List<SignedHeader> Headers) SignWithAwsSdk(
        Uri url, string body, Dictionary<string, string> headers, DateTimeOffset time, string region, string secret)
    {
        var request = new DefaultRequest(new AnyRequest(), "ecs")
        {
            HttpMethod = "POST",
            Endpoint = url,
            ResourcePath = "/",
            Content = Encoding.UTF8.GetBytes(body),
            AuthenticationRegion = region,
            UseDoubleEncoding = true,
        };
        foreach (var (name, value) in headers)
        {
            request.Headers[name] = value;
        }

        var config = new AnyConfig { AuthenticationRegion = region, AuthenticationServiceName = "ecs" };
        var result = new AWS4Signer().SignRequest(request, config, new RequestMetrics(), AccessKey, secret, time.UtcDateTime);
        var signed = request.Headers.Select(header => new SignedHeader(header.Key.ToLowerInvariant(), header.Value)).ToList();
        return (result.ForAuthorizationHeader, signed);
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private sealed class AnyRequest : AmazonWebServiceRequest;

    private sealed class AnyConfig() : ClientConfig(defaultConfigurationProvider: null)
    {
        public override string RegionEndpointServiceName => "ecs";

        public override string ServiceVersion => "2014-11-13";

        public override string UserAgent => "test";

        public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
            throw new NotSupportedException();
    }
}
