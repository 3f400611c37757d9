namespace EcsServiceConnect.Client.Testing.Tests.Identity;

public class RandomSourceTests
{
    private static readonly byte[] _seed = [.. Enumerable.Range(0, RandomSource.SeedLength).Select(static i => (byte)i)];

    [Fact]
    public void Everything_SameSeed_IsTheSame() => Assert.Equal(Draw(new RandomSource(_seed)), Draw(new RandomSource(_seed)));

    [Fact]
    public void Everything_SeedOfOneOtherBit_IsDifferent()
    {
        byte[] other = [.. _seed];
        other[^1] ^= 1;

        Assert.Empty(Draw(new RandomSource(_seed)).Intersect(Draw(new RandomSource(other))));
    }

    [Fact]
    public void Position_SetBack_ReturnsTheSameAgain()
    {
        var randomness = new RandomSource(_seed);
        randomness.CreateBytes(29);
        var mark = randomness.Position;
        var first = Draw(randomness);
        randomness.Position = mark;

        Assert.Equal(29, mark);
        Assert.Equal(first, Draw(randomness));
    }

    [Fact]
    public void CreateBytes_ManyBlocks_DoNotRepeat()
    {
        var bytes = new RandomSource(_seed).CreateBytes(32 * 1000);

        Assert.Equal(1000, bytes.Chunk(32).Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(256, bytes.Distinct().Count());
    }

    [Fact]
    public void CreateAlphanumeric_LongText_FavorsNoCharacter()
    {
        var counts = new RandomSource(_seed).CreateAlphanumeric(36_000).CountBy(static c => c).ToDictionary();

        Assert.Equal(36, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 800, 1200));
    }

    [Fact]
    public void CreateNumber_Many_BeginWithoutAZero()
    {
        var randomness = new RandomSource(_seed);

        Assert.All(Enumerable.Range(0, 200).Select(_ => randomness.CreateNumber(19)), number => Assert.Matches("^[1-9][0-9]{18}$", number));
    }

    [Fact]
    public void CreateUuid_Any_IsARandomOne() =>
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", new RandomSource(_seed).CreateUuid());

    [Fact]
    public void CreateSeed_Twice_IsDifferent() => Assert.NotEqual(RandomSource.CreateSeed(), RandomSource.CreateSeed());

    private static string[] Draw(RandomSource randomness) =>
        [randomness.CreateHex(32), randomness.CreateAlphanumeric(16), randomness.CreateNumber(19), randomness.CreateUuid(), Convert.ToHexString(randomness.CreateBytes(40))];
}
