using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing.Tests.Saving;

public class JournalTests
{
    private static readonly DateTimeOffset _moment = SaveAndLoad.Begin.AddTicks(1234567);

    private readonly EcsState _state = new(
        new InMemoryEcsOptions { EnableJournal = true }, new StateOrigin(new byte[RandomSource.SeedLength], SaveAndLoad.Begin), new InMemoryEcs().Events);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":"\n\u0000","b":[1e3,null,{"c":"ü"}]}""")]
    [InlineData(" {\r\n\t\"a\" : 1\n}\n ")]
    public void Read_CallLine_ReturnsTheCall(string request)
    {
        var journal = new Journal(isEnabled: true);
        journal.Add(_moment, "CreateCluster", Encoding.UTF8.GetBytes(request), isSeed: false);
        journal.Add(_moment, "RunTask", Encoding.UTF8.GetBytes(request), isSeed: true);

        var lines = journal.GetLines(0);
        var (call, seed) = (Journal.Read(lines[0]), Journal.Read(lines[1]));

        Assert.All(lines, static line => Assert.DoesNotContain((byte)'\n', line));
        Assert.Equal((_moment, "CreateCluster", false), (call.Moment, call.Operation, call.IsSeed));
        Assert.Equal((_moment, "RunTask", true), (seed.Moment, seed.Operation, seed.IsSeed));
        using var before = JsonDocument.Parse(request);
        using var after = JsonDocument.Parse(call.Request);
        Assert.True(JsonElement.DeepEquals(before.RootElement, after.RootElement));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"operation\":\"RunTask\"}")]
    [InlineData("{\"at\":\"2026-11-23T12:00:00Z\",\"operation\":\"RunTask\"}")]
    public void Read_OtherLine_Throws(string line) =>
        Assert.ThrowsAny<JsonException>(() => Journal.Read(Encoding.UTF8.GetBytes(line)));

    [Fact]
    public void Add_Disabled_OnlyCounts()
    {
        var journal = new Journal(isEnabled: false);

        journal.Add(_moment, "CreateCluster", "{}"u8, isSeed: false);

        Assert.Equal(1, journal.Count);
        Assert.Empty(journal.GetLines(0));
    }

    [Fact]
    public void AddRange_SavedLines_AreCountedAndFollowedByNewOnes()
    {
        var journal = new Journal(isEnabled: true);

        journal.AddRange(["{}"u8.ToArray()]);
        journal.Add(_moment, "CreateCluster", "{}"u8, isSeed: false);

        Assert.Equal(2, journal.Count);
        Assert.Equal("{}"u8.ToArray(), journal.GetLines()[0]);
        Assert.Equal("CreateCluster", Journal.Read(journal.GetLines()[1]).Operation);
    }

    [Fact]
    public void Execute_RejectedAfterUsingRandomness_RewindsRandomness()
    {
        var mark = _state.IdentifierPosition;

        Assert.Throws<ClientException>(() => new RandomCreateHandler(isRejected: true).Execute(new InMemoryEcsRequest { Body = "{}"u8.ToArray() }, _state));

        Assert.Equal(mark, _state.IdentifierPosition);
        Assert.Equal(0, _state.Journal.Count);
    }

    [Fact]
    public void Execute_AcceptedAfterUsingRandomness_KeepsTheCall()
    {
        var mark = _state.IdentifierPosition;

        new RandomCreateHandler(isRejected: false).Execute(new InMemoryEcsRequest { Body = "{}"u8.ToArray() }, _state);

        Assert.NotEqual(mark, _state.IdentifierPosition);
        Assert.Equal(1, _state.Journal.Count);
    }

    [Fact]
    public void Execute_ReadOnlyCallUsingRandomness_RewindsRandomness()
    {
        var mark = _state.IdentifierPosition;

        new RandomListHandler().Execute(new InMemoryEcsRequest { Body = "{}"u8.ToArray() }, _state);

        Assert.Equal(mark, _state.IdentifierPosition);
        Assert.Equal(0, _state.Journal.Count);
    }

    private sealed class RandomCreateHandler(bool isRejected) : OperationHandler<CreateClusterRequest, CreateClusterResponse>
    {
        protected override CreateClusterResponse Handle(CreateClusterRequest request, EcsState state)
        {
            state.RandomSource.CreateUuid();
            state.CreateKey();
            return isRejected ? throw new ClientException("Too late.") : new CreateClusterResponse();
        }
    }

    private sealed class RandomListHandler : OperationHandler<ListClustersRequest, ListClustersResponse>
    {
        protected override ListClustersResponse Handle(ListClustersRequest request, EcsState state)
        {
            state.RandomSource.CreateUuid();
            return new ListClustersResponse();
        }
    }
}
