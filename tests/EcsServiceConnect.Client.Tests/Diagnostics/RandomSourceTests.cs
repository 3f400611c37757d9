using EcsServiceConnect.Client.Diagnostics;

namespace EcsServiceConnect.Client.Tests.Diagnostics;

public class RandomSourceTests
{
    [Fact]
    public void NewIdempotencyToken_Repeated_Returns32NewAsciiCharacters()
    {
        var tokens = Enumerable.Range(0, 100).Select(_ => RandomSource.System.CreateIdempotencyToken()).ToList();

        Assert.Equal(100, tokens.Distinct().Count());
        Assert.All(tokens, token => Assert.Matches("^[0-9a-f]{32}$", token));
    }

    [Fact]
    public void NewInvocationId_Repeated_ReturnsNewUuids()
    {
        var id = RandomSource.System.CreateInvocationId();

        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id);
        Assert.NotEqual(id, RandomSource.System.CreateInvocationId());
    }

    [Fact]
    public void NextDouble_Repeated_IsFromZeroToOne() =>
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.InRange(RandomSource.System.NextDouble(), 0, 1 - double.Epsilon));
}
