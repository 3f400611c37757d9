using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing.Tests.Saving;

public class ReplayReaderTests
{
    private readonly EcsState _state = new(
        new InMemoryEcsOptions { EnableJournal = true }, new StateOrigin(new byte[RandomSource.SeedLength], SaveAndLoad.Begin), new InMemoryEcs().Events);

    private readonly ReplayReader _reader;
    private readonly List<byte[]> _lines = [];

    public ReplayReaderTests()
    {
        var modules = new EcsModules(_state);
        _reader = new ReplayReader(_lines, _state, new OperationIndex(modules), new ScriptExecutor(_state, modules));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    public void ReadAll_AnyNumberOfCalls_ReturnsThemInOrder(int count)
    {
        var names = Enumerable.Range(0, count).Select(static number => number.ToString("D4", CultureInfo.InvariantCulture)).ToList();
        _lines.AddRange(names.Select(static name => CreateLine("CreateCluster", $$"""{"clusterName":"{{name}}"}""")));

        foreach (var call in _reader.ReadAll())
        {
            call();
        }

        Assert.Equal(names, _state.Clusters.All.Select(static cluster => cluster.Name));
    }

    [Fact]
    public void ReadAll_BeforeACallIsExecuted_ChangesNothing()
    {
        _lines.Add(CreateLine("CreateCluster", """{"clusterName":"prod"}"""));

        Assert.Single(_reader.ReadAll());

        Assert.Empty(_state.Clusters.All);
    }

    [Fact]
    public void ReadAll_LineThatCannotBeRead_ThrowsWhenItIsExecuted()
    {
        _lines.Add(CreateLine("CreateCluster", """{"clusterName":"prod"}"""));
        _lines.Add("{}"u8.ToArray());
        _lines.Add(CreateLine("CreateCluster", """{"clusterName":7}"""));
        _lines.Add(CreateLine("LaunchRocket", "{}"));

        var calls = _reader.ReadAll().ToList();

        calls[0]();
        Assert.ThrowsAny<JsonException>(calls[1]);
        Assert.ThrowsAny<JsonException>(calls[2]);
        Assert.Equal("UnknownOperationException", Assert.Throws<EcsServiceException>(calls[3]).ErrorCode);
    }

    private static byte[] CreateLine(string operation, string request) => Encoding.UTF8.GetBytes(
        $$"""{"at":"2026-11-23T12:00:00+00:00","operation":"{{operation}}","request":{{request}}}""");
}
