using System.Net.Sockets;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class FaultEffectTests : IDisposable
{
    private readonly ScriptedEcs _faulty = new();

    private InMemoryEcs Ecs => _faulty.Ecs;

    public void Dispose() => _faulty.Dispose();

    [Fact]
    public async Task Delay_ClockAdvances_ExecutesAfterwards()
    {
        Ecs.On("CreateCluster").Delay(TimeSpan.FromSeconds(5));

        var call = _faulty.OneAttempt.CreateClusterAsync(cancellationToken: TestEcs.Token);
        _faulty.Test.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(call.IsCompleted);
        Assert.Empty(Ecs.Snapshot().Clusters);
        _faulty.Test.Clock.Advance(TimeSpan.FromSeconds(1));
        await call;

        Assert.Single(Ecs.Snapshot().Clusters);
    }

    [Fact]
    public async Task Delay_LongerThanAttempt_TimesOutWithoutEffect()
    {
        Ecs.On("CreateCluster").Delay(TimeSpan.FromMinutes(1));

        var call = _faulty.OneAttempt.CreateClusterAsync(cancellationToken: TestEcs.Token);
        _faulty.Test.Clock.Advance(TimeSpan.FromSeconds(31));

        await Assert.ThrowsAsync<EcsTimeoutException>(() => call);
        _faulty.Test.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(Ecs.Snapshot().Clusters);
    }

    [Fact]
    public async Task DelayResponse_LongerThanAttempt_TimesOutAfterTheEffect()
    {
        Ecs.On("CreateCluster").DelayResponse(TimeSpan.FromMinutes(1));

        var call = _faulty.OneAttempt.CreateClusterAsync(cancellationToken: TestEcs.Token);
        Assert.False(call.IsCompleted);
        Assert.Single(Ecs.Snapshot().Clusters);
        _faulty.Test.Clock.Advance(TimeSpan.FromSeconds(31));

        await Assert.ThrowsAsync<EcsTimeoutException>(() => call);
    }

    [Fact]
    public async Task Delay_ThenAnother_AppliesBothToOneRequest()
    {
        Ecs.On("ListClusters").Delay(TimeSpan.FromSeconds(5)).Then.Throttle();

        var call = Ecs.SendAsync("ListClusters", "{}");
        Assert.False(call.IsCompleted);
        _faulty.Test.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("ThrottlingException", (await call).Headers["x-amzn-ErrorType"]);
        Assert.Equal(["ListClusters: Delay", "ListClusters: Throttle"], Ecs.Calls.Single().Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public async Task DropResponse_CreateWithRetries_ExecutesOnce()
    {
        Ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
        Ecs.On("RunTask").DropResponse();

        var response = await _faulty.Retrying.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);

        Assert.Equal(2, response.Metadata.Attempts);
        Assert.Equal(response.Tasks[0].TaskArn, Assert.Single(Ecs.Snapshot().GetCluster("prod").Tasks).TaskArn);
    }

    [Fact]
    public async Task DropResponse_OneAttempt_ThrowsTransportExceptionAfterTheEffect()
    {
        Ecs.On("CreateCluster").DropResponse();

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => _faulty.OneAttempt.CreateClusterAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(HttpRequestError.ResponseEnded, Assert.IsType<HttpRequestException>(error.InnerException).HttpRequestError);
        Assert.IsType<IOException>(error.InnerException.InnerException);
        Assert.Single(Ecs.Snapshot().Clusters);
    }

    [Fact]
    public async Task RefuseConnection_OneAttempt_ThrowsTransportExceptionWithoutEffect()
    {
        Ecs.On("CreateCluster").RefuseConnection();

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => _faulty.OneAttempt.CreateClusterAsync(cancellationToken: TestEcs.Token));

        var cause = Assert.IsType<HttpRequestException>(error.InnerException);
        Assert.Equal(HttpRequestError.ConnectionError, cause.HttpRequestError);
        Assert.Equal(SocketError.ConnectionRefused, Assert.IsType<SocketException>(cause.InnerException).SocketErrorCode);
        Assert.Empty(Ecs.Snapshot().Clusters);
    }

    [Fact]
    public async Task HandleAsync_ConnectionFaults_ReturnNoResponse()
    {
        Ecs.On("ListClusters").DropResponse().Then.RefuseConnection();

        var resetResponse = await Ecs.SendAsync("ListClusters", "{}");
        var rejectedResponse = await Ecs.SendAsync("ListClusters", "{}");
        var completedResponse = await Ecs.SendAsync("ListClusters", "{}");

        Assert.Equal((InMemoryEcsConnection.Reset, 0, 0), (resetResponse.Connection, resetResponse.StatusCode, resetResponse.Headers.Count));
        Assert.Equal((InMemoryEcsConnection.Refused, 0, 0), (rejectedResponse.Connection, rejectedResponse.StatusCode, rejectedResponse.Body.Length));
        Assert.Equal((InMemoryEcsConnection.Completed, 200), (completedResponse.Connection, completedResponse.StatusCode));
    }
}
