namespace EcsServiceConnect.Client.Testing.Tests.Operations;

public class ResourceOperationHandlerTests
{
    private readonly EcsState _state = new(
        new InMemoryEcsOptions { EnableJournal = true }, new StateOrigin(new byte[RandomSource.SeedLength], SaveAndLoad.Begin), new InMemoryEcs().Events);

    private readonly CountingHandler _handler = new();

    [Fact]
    public void Execute_Any_AppliesAndResponds()
    {
        _handler.Execute(new InMemoryEcsRequest { Body = "{}"u8.ToArray() }, _state);

        Assert.Equal((1, 1), (_handler.ApplyCount, _handler.ResponseCount));
    }

    [Fact]
    public void Replay_Any_AppliesWithoutAResponse()
    {
        var replay = _handler.PrepareReplay(new JournalEntry(SaveAndLoad.Begin, "CreateCluster", "{}"u8.ToArray(), IsSeed: false), _state);
        Assert.Equal(0, _handler.ApplyCount);

        replay();

        Assert.Equal((1, 0), (_handler.ApplyCount, _handler.ResponseCount));
    }

    private sealed class CountingHandler : ResourceOperationHandler<CreateClusterRequest, string, CreateClusterResponse>
    {
        public int ApplyCount { get; private set; }

        public int ResponseCount { get; private set; }

        protected override string Apply(CreateClusterRequest request, EcsState state)
        {
            ApplyCount++;
            return "";
        }

        protected override CreateClusterResponse CreateResponse(string resource, EcsState state)
        {
            ResponseCount++;
            return new CreateClusterResponse();
        }
    }
}
