using System.Globalization;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>The guide shows the rates that the in-memory ECS enforces.</summary>
public partial class RateLimitConventions
{
    [Fact]
    public void Documented_Guide_HasTheSameTable()
    {
        var guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documents", "docs", "guides", "resilience.md"));
        var section = guide.Split("\n## The rates of ECS\n")[1].Split("\n## ")[0];

        Assert.Equal(
            EcsRateLimit.Documented.Select(static limit => (string.Join(", ", limit.Operations), limit.BurstCapacity, limit.RequestsPerSecond)),
            Rows().Matches(section).Select(static row => (
                row.Groups["operations"].Value.Replace("`", "", StringComparison.Ordinal),
                int.Parse(row.Groups["burst"].Value, CultureInfo.InvariantCulture),
                double.Parse(row.Groups["rate"].Value, CultureInfo.InvariantCulture))));
    }

    [GeneratedRegex(@"^\| (?<operations>`.+`) \| (?<burst>[0-9]+) \| (?<rate>[0-9]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
