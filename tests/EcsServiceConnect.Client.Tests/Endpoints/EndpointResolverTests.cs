using EcsServiceConnect.Client.Endpoints;

namespace EcsServiceConnect.Client.Tests.Endpoints;

public class EndpointResolverTests
{
    /// <summary>Every row of the service's own endpoint tests.</summary>
    public static TheoryData<string?, bool, bool, string?, string> Rows { get; } = ReadRows();

    [Fact]
    public void Rows_OfTheTable_AreAllThere() => Assert.Equal(49, Rows.Count);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Resolve_RowOfTheTable_GivesItsUrlOrError(string? region, bool useFips, bool useDualStack, string? serviceUrl, string expected)
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

    [Theory]
    [InlineData("eu-isoe-west-1", "https://ecs.eu-isoe-west-1.cloud.adc-e.uk")]
    [InlineData("us-isof-south-1", "https://ecs.us-isof-south-1.csp.hci.ic.gov")]
    [InlineData("eusc-de-east-1", "https://ecs.eusc-de-east-1.amazonaws.eu")]
    [InlineData("ap-southeast-5", "https://ecs.ap-southeast-5.amazonaws.com")]
    [InlineData("eu-newly-built-9", "https://ecs.eu-newly-built-9.amazonaws.com")]
    public void Resolve_FurtherRegions_UseThePartitionOfTheRegion(string region, string expected) =>
        Assert.Equal(new Uri(expected), EndpointResolver.Resolve(region, useFips: false, useDualStack: false, serviceUrl: null));

    [Fact]
    public void Resolve_CustomUrl_KeepsItsPath() =>
        Assert.Equal(
            "/base/path",
            EndpointResolver.Resolve(null, useFips: false, useDualStack: false, new Uri("https://example.com/base/path")).AbsolutePath);

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
