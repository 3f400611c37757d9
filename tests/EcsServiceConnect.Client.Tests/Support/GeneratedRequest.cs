using System.Text;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>A request that chance made, to be signed in more ways than one.</summary>
internal sealed record GeneratedRequest(
    Uri Url, Dictionary<string, string> Headers, string Body, DateTimeOffset Time, string Region, string SecretKey)
{
    private static readonly string[] _values =
    [
        "plain", "", "UPPER lower", "  leading", "trailing  ", "two  or   more", " \"quoted   text\" ", "a,b;c=\"d  e\"",
        "tab\tinside", "\t tabs \t",
        "caf\u00e9 \u6f22\u5b57 \U0001f680", "100%", "a:b", new string('v', 700),
    ];

    private static readonly string[] _paths =
        ["", "/", "/base", "/base/path", "/base/", "/with%20space", "/%C3%BC/%E6%BC%A2", "/a~b_c-d.e"];

    public static GeneratedRequest Next(Random random, string region)
    {
        var host = Pick(
            random, $"https://ecs.{region}.amazonaws.com", $"https://ecs.{region}.api.aws:8443", "http://127.0.0.1:5005", "http://[::1]:8080");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [Cased(random, "content-type")] = "application/x-amz-json-1.1",
            [Cased(random, "x-amz-target")] = "AmazonEC2ContainerServiceV20141113." + Pick(random, "ListClusters", "CreateService"),
        };
        if (random.Next(2) == 0)
        {
            headers[Cased(random, "x-amz-security-token")] = NextToken(random);
        }

        for (var i = random.Next(5); i > 0; i--)
        {
            var name = Pick(random, "a", "x-extra", "x-extra-", "x_extra", "zoo", "accept") + random.Next(100);
            headers[Cased(random, name)] = Pick(random, _values);
        }

        return new GeneratedRequest(
            new Uri(host + Pick(random, _paths)),
            headers,
            NextBody(random),
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.Next(0, 3 * 24 * 60 * 60)),
            region,
            "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" + random.Next(3));
    }

    private static string NextBody(Random random) => random.Next(4) == 0
        ? ""
        : new string('x', random.Next(0, 2000)) + Pick(random, "", "{}", "\u00fc\u6f22\u5b57\U0001f680", "\"\\\n\u0000");

    private static string NextToken(Random random)
    {
        var bytes = new byte[random.Next(1, 900)];
        random.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>The same name with some of its letters in upper case.</summary>
    private static string Cased(Random random, string name)
    {
        var cased = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            cased.Append(random.Next(3) == 0 ? char.ToUpperInvariant(letter) : letter);
        }

        return cased.ToString();
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
