using System.Security.Cryptography;
using System.Text;
using Amazon;
using EcsServiceConnect.Client.Signing;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Signing;

public class SigV4SignerTests
{
    private const string AccessKey = "AKIDEXAMPLE";
    private const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private static readonly DateTimeOffset _published = new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero);

    /// <summary>AWS's published test suite (aws-sig-v4-test-suite), the cases without a query.</summary>
    public static TheoryData<string, string, string[], string, string, string> PublishedVectors { get; } = new()
    {
        { "GET", "/", [], "", "host;x-amz-date", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31" },
        { "POST", "/", [], "", "host;x-amz-date", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b" },
        {
            "GET", "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", [], "",
            "host;x-amz-date", "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"
        },
        { "GET", "/\u1234", [], "", "host;x-amz-date", "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85" },
        { "GET", "//", [], "", "host;x-amz-date", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31" },
        { "GET", "/./", [], "", "host;x-amz-date", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31" },
        { "GET", "/example/..", [], "", "host;x-amz-date", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31" },
        { "GET", "/example1/example2/../..", [], "", "host;x-amz-date", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31" },
        { "GET", "//example//", [], "", "host;x-amz-date", "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84" },
        { "GET", "/./example", [], "", "host;x-amz-date", "ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5" },
        { "GET", "/example space/", [], "", "host;x-amz-date", "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741" },
        {
            "GET", "/", ["my-header1:value2", "my-header1:value2", "my-header1:value1"], "",
            "host;my-header1;x-amz-date", "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"
        },
        {
            "GET", "/", ["my-header1:value1", "my-header1:  value2", "my-header1:     value3"], "",
            "host;my-header1;x-amz-date", "ba17b383a53190154eb5fa66a1b836cc297cc0a3d70a5d00705980573d8ff790"
        },
        {
            "GET", "/", ["my-header1:value4", "my-header1:value1", "my-header1:value3", "my-header1:value2"], "",
            "host;my-header1;x-amz-date", "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01"
        },
        {
            "GET", "/", ["my-header1: value1", "my-header2: \"a   b   c\""], "",
            "host;my-header1;my-header2;x-amz-date", "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"
        },
        {
            "POST", "/", ["my-header1:value1"], "",
            "host;my-header1;x-amz-date", "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c"
        },
        {
            "POST", "/", ["my-header1:VALUE1"], "",
            "host;my-header1;x-amz-date", "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d"
        },
        {
            "POST", "/", ["content-type:application/x-www-form-urlencoded"], "Param1=value1",
            "content-type;host;x-amz-date", "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"
        },
        {
            "POST", "/", ["content-type:application/x-www-form-urlencoded; charset=utf8"], "Param1=value1",
            "content-type;host;x-amz-date", "1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe"
        },
        {
            "POST", "/",
            ["x-amz-security-token:AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA=="],
            "", "host;x-amz-date;x-amz-security-token", "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"
        },
    };

    [Theory]
    [MemberData(nameof(PublishedVectors))]
    public void Sign_PublishedVector_MatchesPublishedSignature(
        string method, string path, string[] extraHeaders, string body, string signedHeaders, string signature)
    {
        List<SignedHeader> headers = [new("host", "example.amazonaws.com"), new("x-amz-date", "20150830T123600Z")];
        headers.AddRange(extraHeaders.Select(header => header.Split(':', 2)).Select(parts => new SignedHeader(parts[0], parts[1])));

        var authorization = Sign(new SigV4Signer(), method, path, headers, body, _published, "us-east-1", "service");

        Assert.Equal(
            $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders={signedHeaders}, Signature={signature}",
            authorization);
    }

    [Fact]
    public void Sign_GeneratedRequestsOfEveryRegion_AgreesWithTheAwsSdk()
    {
        // One signer for all, so that its kept key meets changes of day, region and secret.
        var signer = new SigV4Signer();
        var random = new Random(20260304);
        var regions = RegionEndpoint.EnumerableAllRegions.Select(region => region.SystemName).Order(StringComparer.Ordinal).ToArray();
        Assert.True(regions.Length >= 49);
        for (var i = 0; i < 64 * regions.Length; i++)
        {
            var request = GeneratedRequest.Next(random, regions[i % regions.Length]);

            var (theirs, headers) = AwsSdkSigner.Sign(request, AccessKey);
            var sent = headers.Select(header => new SignedHeader(header.Key.ToLowerInvariant(), header.Value)).ToArray();
            random.Shuffle(sent);
            var ours = Sign(
                signer, "POST", request.Url.AbsolutePath, [.. sent], request.Body, request.Time, request.Region, "ecs", request.SecretKey);

            Assert.Equal(theirs, ours);
        }
    }

    [Fact]
    public void Sign_OtherSecret_DoesNotReuseTheKey()
    {
        var signer = new SigV4Signer();
        List<SignedHeader> headers = [new("host", "example.amazonaws.com"), new("x-amz-date", "20150830T123600Z")];

        var first = Sign(signer, "POST", "/", [.. headers], "", _published, "us-east-1", "service");
        var other = Sign(signer, "POST", "/", [.. headers], "", _published, "us-east-1", "service", "another");
        var again = Sign(signer, "POST", "/", [.. headers], "", _published, "us-east-1", "service");

        Assert.NotEqual(first, other);
        Assert.Equal(first, again);
    }

    [Theory]
    [InlineData("us-east-1", "other")]
    [InlineData("us-west-2", "service")]
    public void Sign_OtherScope_DoesNotReuseTheKey(string region, string service)
    {
        var signer = new SigV4Signer();
        List<SignedHeader> headers = [new("host", "example.amazonaws.com"), new("x-amz-date", "20150830T123600Z")];

        Sign(signer, "POST", "/", [.. headers], "", _published, "us-east-1", "service");
        var other = Sign(signer, "POST", "/", [.. headers], "", _published, region, service);

        Assert.Equal(Sign(new SigV4Signer(), "POST", "/", [.. headers], "", _published, region, service), other);
        Assert.Contains($"/{region}/{service}/aws4_request", other, StringComparison.Ordinal);
    }

    [Fact]
    public void Sign_OtherDay_DoesNotReuseTheKey()
    {
        var signer = new SigV4Signer();

        foreach (var days in (int[])[0, 1, 2, 0])
        {
            Assert.Equal(SignAfter(new SigV4Signer(), days), SignAfter(signer, days));
        }

        static string SignAfter(SigV4Signer signer, int days) =>
            Sign(signer, "POST", "/", [new("host", "h"), new("x-amz-date", "any")], "", _published.AddDays(days), "us-east-1", "ecs");
    }

    [Fact]
    public void Sign_PathOfAnyCharacter_EncodesItsBytesInUpperCase()
    {
        var rest = string.Concat(Enumerable.Range(' ', 95).Select(i => (char)i).Where(c => c is not ('/' or '.'))) + "\u00AA\u0AFA";

        var authorization = Sign(
            new SigV4Signer(), "POST", "/" + rest, [new("host", "h")], "", _published, "us-east-1", "ecs");

        // The specification step by step.
        var hashOfNothing = Convert.ToHexStringLower(SHA256.HashData([]));
        var canonical = $"POST\n/{Uri.EscapeDataString(rest)}\n\nhost:h\n\nhost\n{hashOfNothing}";
        var text = "AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/ecs/aws4_request\n"
            + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        var key = new SigningKey(new SigningScope(AccessKey, SecretKey, "us-east-1", "ecs", _published)).Key;
        Assert.EndsWith(
            "Signature=" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))), authorization, StringComparison.Ordinal);
    }

    [Fact]
    public void Sign_EmptyPath_IsSignedAsTheRoot()
    {
        List<SignedHeader> headers = [new("host", "h"), new("x-amz-date", "20150830T123600Z")];

        Assert.Equal(
            Sign(new SigV4Signer(), "POST", "/", [.. headers], "", _published, "us-east-1", "ecs"),
            Sign(new SigV4Signer(), "POST", "", [.. headers], "", _published, "us-east-1", "ecs"));
    }

    [Theory]
    [InlineData(256, 1)]
    [InlineData(257, 1)]
    [InlineData(3000, 1)]
    [InlineData(1, 100_000)]
    [InlineData(3000, 100_000)]
    public void Sign_LongPathAndHeader_AgreesWithTheAwsSdk(int pathLength, int headerLength)
    {
        var headers = new Dictionary<string, string> { ["x-long"] = new('v', headerLength) };
        var request = new GeneratedRequest(
            new Uri("https://example.com/" + new string('p', pathLength - 1)), headers, "{}", _published, "us-east-1", SecretKey);

        var (theirs, sent) = AwsSdkSigner.Sign(request, AccessKey);

        Assert.Equal(theirs, Sign(
            new SigV4Signer(),
            "POST",
            request.Url.AbsolutePath,
            [.. sent.Select(header => new SignedHeader(header.Key.ToLowerInvariant(), header.Value))],
            request.Body,
            request.Time,
            request.Region,
            "ecs"));
    }

    [Fact]
    public void GetTimeHeader_OtherSecond_IsFormattedAnew()
    {
        var signer = new SigV4Signer();

        Assert.Equal("20150830T123600Z", signer.GetTimeHeader(_published));
        Assert.Equal("20150830T123600Z", signer.GetTimeHeader(_published.AddMilliseconds(999)));
        Assert.Equal("20150830T123601Z", signer.GetTimeHeader(_published.AddSeconds(1)));
        Assert.Equal("20150830T123600Z", signer.GetTimeHeader(_published.ToOffset(TimeSpan.FromHours(5))));
        Assert.Equal("00010203T040506Z", SigV4Signer.FormatTime(new DateTimeOffset(1, 2, 3, 4, 5, 6, TimeSpan.Zero)));
    }

    [Fact]
    public async Task Sign_ManyThreadsAndSecrets_UsesTheRightSecret()
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
    public void ToString_SigningScope_HidesSecrets()
    {
        var text = new SigningScope(AccessKey, SecretKey, "us-east-1", "ecs", _published).ToString();

        Assert.DoesNotContain(SecretKey, text, StringComparison.Ordinal);
        Assert.DoesNotContain(AccessKey, text, StringComparison.Ordinal);
    }

    private static string Sign(
        SigV4Signer signer, string method, string path, List<SignedHeader> headers, string body, DateTimeOffset time, string region, string service, string secret = SecretKey)
    {
        Span<byte> hash = stackalloc byte[SigV4Signer.HashLength];
        SigV4Signer.HashBody(Encoding.UTF8.GetBytes(body), hash);
        return signer.Sign(new SigningScope(AccessKey, secret, region, service, time), method, CanonicalPath.Create(path), headers.ToArray(), hash);
    }
}
