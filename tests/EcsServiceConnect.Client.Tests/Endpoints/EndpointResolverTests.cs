using Amazon;
using EcsServiceConnect.Client.Endpoints;

namespace EcsServiceConnect.Client.Tests.Endpoints;

public class EndpointResolverTests
{
    /// <summary>Every row of the service's own endpoint tests.</summary>
    public static TheoryData<string?, bool, bool, string?, string> Rows { get; } = ReadRows();

    [Fact]
    public void Rows_InTheTable_AreComplete() => Assert.Equal(49, Rows.Count);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Resolve_RowOfTheTable_ReturnsItsUrlOrError(string? region, bool useFips, bool useDualStack, string? serviceUrl, string expected)
    {
        var custom = serviceUrl is null ? null : new Uri(serviceUrl);
        if (expected.StartsWith("ERROR", StringComparison.Ordinal))
        {
            var error = Assert.Throws<EcsValidationException>(() => EndpointResolver.Resolve(region, useFips, useDualStack, custom));
            Assert.Contains(
                region is null ? "Region" : useFips ? "FIPS and a custom endpoint" : "dual-stack and a custom endpoint", error.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(new Uri(expected), EndpointResolver.Resolve(region, useFips, useDualStack, custom));
        }
    }

    /// <summary>Every region of the AWS SDK's region data.</summary>
    public static TheoryData<string, string> Regions { get; } =
        [.. RegionEndpoint.EnumerableAllRegions.Select(region => (region.SystemName, region.PartitionName))];

    /// <summary>Where the endpoints of each partition are, and where those for IPv6.</summary>
    private static readonly Dictionary<string, (string Suffix, string DualStackSuffix)> _partitions = new()
    {
        ["aws"] = ("amazonaws.com", "api.aws"),
        ["aws-cn"] = ("amazonaws.com.cn", "api.amazonwebservices.com.cn"),
        ["aws-eusc"] = ("amazonaws.eu", "api.amazonwebservices.eu"),
        ["aws-iso"] = ("c2s.ic.gov", "api.aws.ic.gov"),
        ["aws-iso-b"] = ("sc2s.sgov.gov", "api.aws.scloud"),
        ["aws-iso-e"] = ("cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
        ["aws-iso-f"] = ("csp.hci.ic.gov", "api.aws.hci.ic.gov"),
        ["aws-us-gov"] = ("amazonaws.com", "api.aws"),
    };

    [Fact]
    public void Regions_OfTheAwsSdk_AreInThePartitionsOfThisTest() =>
        Assert.Equal(
            _partitions.Keys.Order(), RegionEndpoint.EnumerableAllRegions.Select(region => region.PartitionName).Distinct().Order());

    [Theory]
    [MemberData(nameof(Regions))]
    public void Resolve_EveryRegion_UsesTheNamesOfItsPartition(string region, string partition)
    {
        var (suffix, dualStackSuffix) = _partitions[partition];

        Assert.Equal(new Uri($"https://ecs.{region}.{suffix}"), Resolve(region, useFips: false, useDualStack: false));
        Assert.Equal(new Uri($"https://ecs-fips.{region}.{suffix}"), Resolve(region, useFips: true, useDualStack: false));
        Assert.Equal(new Uri($"https://ecs.{region}.{dualStackSuffix}"), Resolve(region, useFips: false, useDualStack: true));
        Assert.Equal(new Uri($"https://ecs-fips.{region}.{dualStackSuffix}"), Resolve(region, useFips: true, useDualStack: true));
    }

    [Theory]
    [InlineData("eu-newly-9", "amazonaws.com")]
    [InlineData("cn-newly-9", "amazonaws.com.cn")]
    [InlineData("us-gov-newly-9", "amazonaws.com")]
    [InlineData("us-iso-newly-9", "c2s.ic.gov")]
    [InlineData("us-isob-newly-9", "sc2s.sgov.gov")]
    [InlineData("eu-isoe-newly-9", "cloud.adc-e.uk")]
    [InlineData("us-isof-newly-9", "csp.hci.ic.gov")]
    [InlineData("eusc-de-newly-9", "amazonaws.eu")]
    [InlineData("eu-newly-built-9", "amazonaws.com")]
    public void Resolve_UnknownRegion_UsesThePartitionThatItsNameMatches(string region, string suffix) =>
        Assert.Equal(new Uri($"https://ecs.{region}.{suffix}"), Resolve(region, useFips: false, useDualStack: false));

    [Fact]
    public void Resolve_CustomUrl_KeepsItsPath() =>
        Assert.Equal(
            "/base/path",
            EndpointResolver.Resolve(null, useFips: false, useDualStack: false, new Uri("https://example.com/base/path")).AbsolutePath);

    private static Uri Resolve(string region, bool useFips, bool useDualStack) =>
        EndpointResolver.Resolve(region, useFips, useDualStack, serviceUrl: null);

    private static TheoryData<string?, bool, bool, string?, string> ReadRows()
    {
        var rows = new TheoryData<string?, bool, bool, string?, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "endpoints.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            rows.Add(NullIfEmpty(cells[0]), cells[1] == "true", cells[2] == "true", NullIfEmpty(cells[3]), cells[4]);
        }

        return rows;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
