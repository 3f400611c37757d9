namespace EcsServiceConnect.Client.Testing.Tests;

public class KeyIndexTests
{
    private readonly KeyIndex<int> _index = new();

    public KeyIndexTests()
    {
        foreach (var number in (int[])[4, 2, 8, 6])
        {
            _index.Add($"k{number}", number);
        }
    }

    [Theory]
    [InlineData(null, "2468")]
    [InlineData("k", "2468")]
    [InlineData("k1", "2468")]
    [InlineData("k2", "468")]
    [InlineData("k5", "68")]
    [InlineData("k7", "8")]
    [InlineData("k8", "")]
    [InlineData("k9", "")]
    public void GetAfter_AKey_ReturnsItemsAfterIt(string? key, string expected) => Assert.Equal(expected, Show(_index.GetAfter(key)));

    [Theory]
    [InlineData(null, "8642")]
    [InlineData("k9", "8642")]
    [InlineData("k8", "642")]
    [InlineData("k5", "42")]
    [InlineData("k2", "")]
    [InlineData("k1", "")]
    public void GetAfter_Descending_ReturnsItemsBeforeIt(string? key, string expected) =>
        Assert.Equal(expected, Show(_index.GetAfter(key, descending: true)));

    [Fact]
    public void GetAfter_RemovedKey_ContinuesFromWhereItWas()
    {
        _index.Remove("k4");
        _index.Remove("k5");

        Assert.Equal("68", Show(_index.GetAfter("k4")));
        Assert.Equal("2", Show(_index.GetAfter("k4", descending: true)));
        Assert.Equal([2, 6, 8], _index.Values);
        Assert.Equal(3, _index.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("k1")]
    public void GetAfter_NothingThere_IsEmpty(string? key)
    {
        var empty = new KeyIndex<int>();

        Assert.Empty(empty.GetAfter(key));
        Assert.Empty(empty.GetAfter(key, descending: true));
    }

    private static string Show(IEnumerable<(string Key, int Item)> items) => string.Concat(items.Select(static item => item.Item));
}
