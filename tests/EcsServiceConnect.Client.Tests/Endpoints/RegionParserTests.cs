using EcsServiceConnect.Client.Endpoints;

namespace EcsServiceConnect.Client.Tests.Endpoints;

public class RegionParserTests
{
    [Theory]
    [InlineData("us-east-1", "us-east-1", false)]
    [InlineData("fips-us-east-1", "us-east-1", true)]
    [InlineData("us-east-1-fips", "us-east-1", true)]
    [InlineData("us-gov-west-1-fips", "us-gov-west-1", true)]
    [InlineData("fipsy-1", "fipsy-1", false)]
    public void Parse_Name_ReturnsRegionAndFips(string name, string region, bool isFips) =>
        Assert.Equal((region, isFips), RegionParser.Parse(name));
}
