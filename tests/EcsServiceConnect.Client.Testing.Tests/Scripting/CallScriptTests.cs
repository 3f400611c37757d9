using System.Net.Sockets;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class CallScriptTests : IDisposable
{
    private readonly TestEcs _test = new();
    private readonly EcsClient _oneAttempt;
    private readonly EcsClient _retrying;

    public CallScriptTests()
    {
        _oneAttempt = _test.Ecs.CreateClient(options => options.Retry.Mode = EcsRetryMode.None);
        _retrying = _test.Ecs.CreateClient(options =>
        {
            options.Retry.Mode = EcsRetryMode.Standard;
            options.Retry.MaxAttempts = 3;
            options.Retry.TransientBaseDelay = TimeSpan.Zero;
            options.Retry.ThrottlingBaseDelay = TimeSpan.Zero;
        });
    }

    private InMemoryEcs Ecs => _test.Ecs;

    public void Dispose()
    {
        _oneAttempt.Dispose();
        _retrying.Dispose();
        _test.Dispose();
    }

    [Fact]
    public async Task Throttle_FewerThanTheAttempts_TheClientGetsThrough()
    {
        Ecs.On("ListClusters").Throttle(2);

        var answer = await _retrying.ListClustersAsync(cancellationToken: TestEcs.Token);

        Assert.Equal(3, answer.Metadata.Attempts);
    }

    [Fact]
    public async Task Throttle_AsManyAsTheAttempts_IsThrottlingToTheCaller()
    {
        Ecs.On("CreateCluster").Throttle(3);

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => _retrying.CreateClusterAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(("ThrottlingException", 400, 3), (error.ErrorCode, error.StatusCode, error.Attempts));
        Assert.True(error.IsThrottling);
        Assert.Empty(Ecs.Snapshot().Clusters);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1500")]
    public async Task Throttle_RetryAfter_StandsInItsHeader(string? milliseconds)
    {
        Ecs.On("ListClusters").Throttle(retryAfter: milliseconds is null ? null : TimeSpan.FromSeconds(1.5));

        var answer = await Ecs.SendAsync("ListClusters", "{}");

        Assert.Equal(400, answer.StatusCode);
        Assert.Equal("ThrottlingException", answer.Json().GetProperty("__type").GetString());
        Assert.Equal("ThrottlingException", answer.Headers["x-amzn-ErrorType"]);
        Assert.Equal(milliseconds, answer.Headers.GetValueOrDefault("x-amz-retry-after"));
    }

    [Fact]
    public async Task Throttle_RetryAfter_IsHonouredByTheClient()
    {
        Ecs.On("ListClusters").Throttle(retryAfter: TimeSpan.FromSeconds(3));

        var call = _retrying.ListClustersAsync(cancellationToken: TestEcs.Token);
        _test.Clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(call.IsCompleted);
        _test.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(2, (await call).Metadata.Attempts);
    }

    [Fact]
    public async Task Fail_ModelledError_ArrivesWithItsMembers()
    {
        Ecs.On("RunTask").Fail(new ConflictException("taken") { ResourceIds = ["a", "b"] });

        var error = await Assert.ThrowsAsync<ConflictException>(() => _oneAttempt.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token));

        Assert.Equal("taken", error.Message);
        Assert.Equal(["a", "b"], error.ResourceIds);
    }

    [Fact]
    public async Task Fail_CodeOfItsOwn_ArrivesWithItsStatus()
    {
        Ecs.On("ListClusters").Fail("InternalFailure", "Something broke.", statusCode: 500);

        var error = await Assert.ThrowsAsync<EcsServiceException>(() => _oneAttempt.ListClustersAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(("InternalFailure", "Something broke.", 500), (error.ErrorCode, error.Message, error.StatusCode));
        Assert.True(error.IsRetryable);
    }

    [Fact]
    public async Task Answer_Record_IsAnsweredAndNothingHappens()
    {
        Ecs.On("CreateCluster").Answer(new CreateClusterResponse { Cluster = new Cluster { ClusterName = "made-up" } });

        var answer = await _oneAttempt.CreateClusterAsync(cancellationToken: TestEcs.Token);

        Assert.Equal("made-up", answer.Cluster!.ClusterName);
        Assert.Empty(Ecs.Snapshot().Clusters);
    }

    [Fact]
    public async Task Answer_MadeFromTheRequest_SeesIt()
    {
        Ecs.On<CreateClusterRequest>().Answer(request =>
            new CreateClusterResponse { Cluster = new Cluster { ClusterName = request.ClusterName + "-copy" } });

        var answer = await _oneAttempt.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Token);

        Assert.Equal("prod-copy", answer.Cluster!.ClusterName);
    }

    [Fact]
    public async Task Answer_TextOfAProxy_IsATransportFault()
    {
        Ecs.OnAny().Answer(503, "<html>busy</html>", "text/html");

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => _oneAttempt.ListClustersAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(503, error.StatusCode);
    }

    [Fact]
    public async Task Answer_OperationThatIsNotSimulatedYet_IsAnswered()
    {
        Ecs.On<CreateDaemonRequest>().Answer(_ => new CreateDaemonResponse { DaemonArn = "arn:d" });

        var answer = await Ecs.SendAsync("CreateDaemon", "{}");

        Assert.Equal("arn:d", answer.Json().GetProperty("daemonArn").GetString());
    }

    [Fact]
    public void Answer_OfAnotherOperation_IsRefused()
    {
        Assert.Throws<ArgumentException>("response", () => Ecs.On("RunTask").Answer(new StopTaskResponse()));
        Assert.Throws<ArgumentException>("response", () => Ecs.On<RunTaskRequest>().Answer(_ => new StopTaskResponse()));
        Assert.Throws<ArgumentException>("response", () => Ecs.OnAny().Answer(new StopTaskResponse()));
    }

    [Fact]
    public async Task Delay_ClockMoves_ActsWhenItIsOver()
    {
        Ecs.On("CreateCluster").Delay(TimeSpan.FromSeconds(5));

        var call = _oneAttempt.CreateClusterAsync(cancellationToken: TestEcs.Token);
        _test.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(call.IsCompleted);
        Assert.Empty(Ecs.Snapshot().Clusters);
        _test.Clock.Advance(TimeSpan.FromSeconds(1));
        await call;

        Assert.Single(Ecs.Snapshot().Clusters);
    }

    [Fact]
    public async Task Delay_LongerThanTheAttempt_IsATimeoutWithoutEffect()
    {
        Ecs.On("CreateCluster").Delay(TimeSpan.FromMinutes(1));

        var call = _oneAttempt.CreateClusterAsync(cancellationToken: TestEcs.Token);
        _test.Clock.Advance(TimeSpan.FromSeconds(31));

        await Assert.ThrowsAsync<EcsTimeoutException>(() => call);
        _test.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(Ecs.Snapshot().Clusters);
    }

    [Fact]
    public async Task DelayAnswer_LongerThanTheAttempt_IsATimeoutAfterTheEffect()
    {
        Ecs.On("CreateCluster").DelayAnswer(TimeSpan.FromMinutes(1));

        var call = _oneAttempt.CreateClusterAsync(cancellationToken: TestEcs.Token);
        Assert.False(call.IsCompleted);
        Assert.Single(Ecs.Snapshot().Clusters);
        _test.Clock.Advance(TimeSpan.FromSeconds(31));

        await Assert.ThrowsAsync<EcsTimeoutException>(() => call);
    }

    [Fact]
    public async Task Delay_ThenAnother_AppliesBothToOneCall()
    {
        Ecs.On("ListClusters").Delay(TimeSpan.FromSeconds(5)).Then.Throttle();

        var call = Ecs.SendAsync("ListClusters", "{}");
        Assert.False(call.IsCompleted);
        _test.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("ThrottlingException", (await call).Headers["x-amzn-ErrorType"]);
        Assert.Equal(["ListClusters: Delay", "ListClusters: Throttle"], Ecs.Calls.Single().Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public async Task DropAnswer_CreatingCall_ActsOnceThoughTheClientTriesAgain()
    {
        Ecs.Seed(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Definition());
        Ecs.On("RunTask").DropAnswer();

        var answer = await _retrying.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token);

        Assert.Equal(2, answer.Metadata.Attempts);
        Assert.Equal(answer.Tasks[0].TaskArn, Assert.Single(Ecs.Snapshot().Cluster("prod").Tasks).TaskArn);
    }

    [Fact]
    public async Task DropAnswer_OneAttempt_IsATransportFaultAfterTheEffect()
    {
        Ecs.On("CreateCluster").DropAnswer();

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => _oneAttempt.CreateClusterAsync(cancellationToken: TestEcs.Token));

        Assert.Equal(HttpRequestError.ResponseEnded, Assert.IsType<HttpRequestException>(error.InnerException).HttpRequestError);
        Assert.IsType<IOException>(error.InnerException.InnerException);
        Assert.Single(Ecs.Snapshot().Clusters);
    }

    [Fact]
    public async Task RefuseConnection_OneAttempt_IsATransportFaultWithoutEffect()
    {
        Ecs.On("CreateCluster").RefuseConnection();

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => _oneAttempt.CreateClusterAsync(cancellationToken: TestEcs.Token));

        var cause = Assert.IsType<HttpRequestException>(error.InnerException);
        Assert.Equal(HttpRequestError.ConnectionError, cause.HttpRequestError);
        Assert.Equal(SocketError.ConnectionRefused, Assert.IsType<SocketException>(cause.InnerException).SocketErrorCode);
        Assert.Empty(Ecs.Snapshot().Clusters);
    }

    [Fact]
    public async Task HandleAsync_ConnectionFaults_SaySoWithoutAnAnswer()
    {
        Ecs.On("ListClusters").DropAnswer().Then.RefuseConnection();

        var broken = await Ecs.SendAsync("ListClusters", "{}");
        var refused = await Ecs.SendAsync("ListClusters", "{}");
        var answered = await Ecs.SendAsync("ListClusters", "{}");

        Assert.Equal((InMemoryEcsConnection.Broken, 0, 0), (broken.Connection, broken.StatusCode, broken.Headers.Count));
        Assert.Equal((InMemoryEcsConnection.Refused, 0, 0), (refused.Connection, refused.StatusCode, refused.Body.Length));
        Assert.Equal((InMemoryEcsConnection.Answered, 200), (answered.Connection, answered.StatusCode));
    }

    [Fact]
    public async Task When_TypedCondition_FaultsOnlyWhatMeetsIt()
    {
        Ecs.On<CreateClusterRequest>().When(request => request.ClusterName == "b").Fail(new ClientException("not b"));

        await _oneAttempt.CreateClusterAsync(new CreateClusterRequest { ClusterName = "a" }, TestEcs.Token);
        await Assert.ThrowsAsync<ClientException>(
            () => _oneAttempt.CreateClusterAsync(new CreateClusterRequest { ClusterName = "b" }, TestEcs.Token));

        Assert.Equal("a", Assert.Single(Ecs.Snapshot().Clusters).Cluster.ClusterName);
    }

    [Fact]
    public async Task When_ConditionOnTheCall_SeesAttemptAndOperation()
    {
        Ecs.OnAny().When(call => call.Attempt == 1 && call.Operation.StartsWith("List", StringComparison.Ordinal))
            .Throttle(InMemoryEcs.Always);

        Assert.Equal(2, (await _retrying.ListClustersAsync(cancellationToken: TestEcs.Token)).Metadata.Attempts);
        Assert.Equal(2, (await _retrying.ListClustersAsync(cancellationToken: TestEcs.Token)).Metadata.Attempts);
        Assert.Equal(1, (await _retrying.CreateClusterAsync(cancellationToken: TestEcs.Token)).Metadata.Attempts);
    }

    [Fact]
    public async Task When_SeveralConditions_AllMustBeMet()
    {
        var script = Ecs.On<CreateClusterRequest>().When(request => request.ClusterName == "a");
        script.When(call => call.Headers.ContainsKey("x-caller")).Fail(new ClientException("both"));

        await _oneAttempt.CreateClusterAsync(new CreateClusterRequest { ClusterName = "a" }, TestEcs.Token);
        var options = new EcsRequestOptions { AdditionalHeaders = new Dictionary<string, string> { ["x-caller"] = "test" } };
        await _oneAttempt.CreateClusterAsync(new CreateClusterRequest { ClusterName = "b", Options = options }, TestEcs.Token);
        await Assert.ThrowsAsync<ClientException>(
            () => _oneAttempt.CreateClusterAsync(new CreateClusterRequest { ClusterName = "a", Options = options }, TestEcs.Token));
    }

    [Fact]
    public async Task When_BodyThatCannotBeRead_DoesNotMeetATypedCondition()
    {
        Ecs.On<CreateClusterRequest>().When(_ => true).Throttle();

        Wire.ErrorOf<ClientException>(await Ecs.SendAsync("CreateCluster", "{"));
        Assert.Equal("ThrottlingException", (await Ecs.SendAsync("CreateCluster", "{}")).Headers["x-amzn-ErrorType"]);
    }

    [Fact]
    public async Task Faults_OfSeveralScripts_AreUsedUpInTheirOrder()
    {
        Ecs.On("ListClusters").Throttle(2);
        Ecs.OnAny().Fail(new ServerException("third"));
        Ecs.On("ListClusters").Fail(new ClientException("fourth"));

        List<string?> codes = [];
        for (var i = 0; i < 5; i++)
        {
            codes.Add((await Ecs.SendAsync("ListClusters", "{}")).Headers.GetValueOrDefault("x-amzn-ErrorType"));
        }

        Assert.Equal(["ThrottlingException", "ThrottlingException", "ServerException", "ClientException", null], codes);
    }

    [Fact]
    public async Task Throttle_ManyThreadsAtOnce_IsAppliedExactlyAsOften()
    {
        Ecs.On("ListClusters").Throttle(25);

        await Parallel.ForAsync(0, 100, TestEcs.Token, async (_, _) => await Ecs.SendAsync("ListClusters", "{}"));

        Assert.Equal(25, Ecs.Calls.Count(call => call.ErrorCode == "ThrottlingException"));
        Assert.Equal(100, Ecs.Calls.Count);
    }

    [Fact]
    public async Task ClearFaults_SomeWait_NoneIsApplied()
    {
        Ecs.OnAny().Throttle(InMemoryEcs.Always);
        Ecs.ClearFaults();

        await _oneAttempt.ListClustersAsync(cancellationToken: TestEcs.Token);
    }

    [Fact]
    public void Faults_ArgumentsOutOfRange_AreRefusedAtOnce()
    {
        var script = Ecs.On("RunTask");

        Assert.Throws<ArgumentOutOfRangeException>("times", () => script.Throttle(0));
        Assert.Throws<ArgumentOutOfRangeException>("times", () => script.DropAnswer(-1));
        Assert.Throws<ArgumentOutOfRangeException>("retryAfter", () => script.Throttle(retryAfter: TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("time", () => script.Delay(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("time", () => script.DelayAnswer(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => script.Fail("X", "", statusCode: 200));
        Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => script.Fail("X", "", statusCode: 600));
        Assert.Throws<ArgumentOutOfRangeException>("statusCode", () => script.Answer(600, ""));
    }

    [Fact]
    public async Task HandleAsync_UnknownOperationWithoutAScript_FailsLoudly()
    {
        var error = await Assert.ThrowsAsync<ClientException>(() => _oneAttempt.InvokeAsync("Frobnicate", "{}", TestEcs.Token));

        Assert.Contains("'Frobnicate'", error.Message, StringComparison.Ordinal);
    }
}
