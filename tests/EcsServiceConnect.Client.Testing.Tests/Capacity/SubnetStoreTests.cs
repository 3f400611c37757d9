namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class SubnetStoreTests
{
    private readonly SubnetStore _subnets = new("eu-west-1", new Dictionary<string, string> { ["known"] = "eu-west-1c" });

    [Fact]
    public void GetZone_KnownAndOthers_UsesTheOptionsAndThenTheZonesInTurn() => Assert.Equal(
        ["eu-west-1a", "eu-west-1c", "eu-west-1b", "eu-west-1c", "eu-west-1a", "eu-west-1a"],
        new[] { "one", "known", "two", "three", "four", "one" }.Select(_subnets.GetZone));

    [Fact]
    public void AllocateAddress_ManyTasks_NeverRepeatsOrUsesAReservedAddress()
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 10_000; i++)
        {
            Assert.True(addresses.Add(_subnets.AllocateAddress(i % 2 == 0 ? "one" : "two")));
        }

        Assert.Equal("10.0.0.4", addresses.First());
        Assert.DoesNotContain("10.0.15.255", addresses);
        Assert.DoesNotContain("10.0.16.3", addresses);
        Assert.Contains("10.0.16.4", addresses);
    }
}
