namespace EcsServiceConnect.Client.Tests;

public class NearestNameTests
{
    private static readonly string[] _names = ["Region", "Profile", "Retry:MaxAttempts", "Timeout"];

    [Theory]
    [InlineData("Regoin", "Region")]
    [InlineData("REGIONS", "Region")]
    [InlineData("retry:maxattempt", "Retry:MaxAttempts")]
    [InlineData("Retry:Attempts", "Retry:MaxAttempts")]
    [InlineData("Tiemout", "Timeout")]
    [InlineData("Bucket", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Find_Name_IsTheNearestOrNone(string name, string? expected) => Assert.Equal(expected, NearestName.Find(name, _names));

    [Fact]
    public void Find_MaxDistance_IsTheLimit() => Assert.Null(NearestName.Find("Retry:Attempts", _names, maxDistance: 2));

    [Fact]
    public void Find_NoCandidates_IsNull() => Assert.Null(NearestName.Find("Region", []));
}
