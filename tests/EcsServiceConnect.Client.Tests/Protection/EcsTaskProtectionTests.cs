using System.Globalization;
using System.Net;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Protection;

/// <summary>Single calls: what is sent, and what each documented response becomes.</summary>
public class EcsTaskProtectionTests
{
    private const string Task = "arn:aws:ecs:eu-central-1:210987654321:task/shop/5e2c9f7a1b3d4c6e8f0a2b4d6c8e0f1a";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, HttpStatusCode, string, Type> Errors => new()
    {
        {
            "no task role", HttpStatusCode.Forbidden,
            $$$"""{"error":{"Arn":"{{{Task}}}","Code":"AccessDeniedException","Message":"no role"}}""", typeof(AccessDeniedException)
        },
        {
            "a role that may not", HttpStatusCode.BadRequest,
            $$$"""{"requestID":"req-7","error":{"Arn":"{{{Task}}}","Code":"AccessDeniedException","Message":"not authorized"}}""", typeof(AccessDeniedException)
        },
        {
            "an invalid value", HttpStatusCode.BadRequest,
            $$$"""{"error":{"Arn":"{{{Task}}}","Code":"InvalidParameterException","Message":"expiresInMinutes"}}""", typeof(InvalidParameterException)
        },
        {
            "a code of tomorrow", HttpStatusCode.BadRequest,
            """{"error":{"Code":"TomorrowException","Message":"new"}}""", typeof(EcsServiceException)
        },
    };

    public static TheoryData<string, HttpStatusCode, string> PassingErrors => new()
    {
        { "throttled", HttpStatusCode.BadRequest, """{"requestID":"1","error":{"Code":"ThrottlingException","Message":"Rate exceeded"}}""" },
        { "a fault", HttpStatusCode.InternalServerError, """{"error":{"Code":"ServerException","Message":"Unexpected error occurred"}}""" },
        { "not known yet", HttpStatusCode.NotFound, """{"error":{"Code":"ResourceNotFoundException","Message":"Failed to find a task for the request"}}""" },
        { "no response of ECS", HttpStatusCode.GatewayTimeout, """{"error":{"Code":"RequestCanceled","Message":"Timed out calling ECS Task Protection API"}}""" },
        { "throttled by the agent", HttpStatusCode.TooManyRequests, "" },
        { "nothing that is documented", HttpStatusCode.OK, """{"surprise":1}""" },
        { "JSON that breaks off", HttpStatusCode.OK, """{"protection":{""" },
    };

    [Fact]
    public async Task GetAsync_ProtectedTask_HasItsExpiration()
    {
        var handler = new StubHandler().ThenOk($$$"""{"protection":{"ExpirationDate":"2026-05-06T07:08:09Z","ProtectionEnabled":true,"TaskArn":"{{{Task}}}"}}""");
        using var protection = Create(handler);

        var task = await protection.GetAsync(Cancellation);

        Assert.Equal(
            new ProtectedTask { TaskArn = Task, ProtectionEnabled = true, ExpirationDate = new DateTimeOffset(2026, 5, 6, 7, 8, 9, TimeSpan.Zero) }, task);
        Assert.Equal("http://169.254.170.2/api/1f2e/task-protection/v1/state", handler.Sent[0].Url.ToString());
        Assert.Equal(HttpMethod.Get, handler.Sent[0].Method);
    }

    [Theory]
    [InlineData("""{"protection":{"ExpirationDate":null,"ProtectionEnabled":false,"TaskArn":"arn"}}""")]
    [InlineData("""{"protection":{"ProtectionEnabled":false,"TaskArn":"arn"}}""")]
    [InlineData("""{"protection":{"protectionEnabled":false,"taskArn":"arn"}}""")]
    [InlineData("""{"requestID":null,"protection":{"ProtectionEnabled":false,"TaskArn":"arn","Tomorrow":{}},"failure":null,"error":null}""")]
    public async Task GetAsync_UnprotectedTask_HasNoExpiration(string body)
    {
        using var protection = Create(new StubHandler().ThenOk(body));

        Assert.Equal(new ProtectedTask { TaskArn = "arn", ProtectionEnabled = false }, await protection.GetAsync(Cancellation));
    }

    [Theory]
    [InlineData("1777000000.5")]
    [InlineData("253402300799")]
    public async Task GetAsync_ExpirationInSeconds_IsRead(string seconds)
    {
        using var protection = Create(new StubHandler().ThenOk($$$"""{"protection":{"ExpirationDate":{{{seconds}}},"ProtectionEnabled":true}}"""));

        var expected = DateTimeOffset.UnixEpoch.AddSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
        Assert.Equal(expected, (await protection.GetAsync(Cancellation)).ExpirationDate);
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("-1e300")]
    [InlineData("1e999")]
    [InlineData("253402300800")]
    [InlineData("\"tomorrow\"")]
    [InlineData("true")]
    public async Task GetAsync_ExpirationThatIsNoTime_IsNull(string expiration)
    {
        using var protection = Create(new StubHandler().ThenOk($$$"""{"protection":{"ExpirationDate":{{{expiration}}},"ProtectionEnabled":true}}"""));

        Assert.Equal(new ProtectedTask { ProtectionEnabled = true }, await protection.GetAsync(Cancellation));
    }

    [Theory]
    [InlineData(null, """{"ProtectionEnabled":true}""")]
    [InlineData(1, """{"ProtectionEnabled":true,"ExpiresInMinutes":1}""")]
    [InlineData(2880, """{"ProtectionEnabled":true,"ExpiresInMinutes":2880}""")]
    public async Task ProtectAsync_Duration_IsSentInMinutes(int? minutes, string expected)
    {
        var handler = new StubHandler().ThenOk(ProtectionAgent.Protected);
        using var protection = Create(handler);

        var task = await protection.ProtectAsync(minutes is { } count ? TimeSpan.FromMinutes(count) : null, Cancellation);

        Assert.True(task.ProtectionEnabled);
        Assert.Equal(HttpMethod.Put, handler.Sent[0].Method);
        Assert.Equal("application/json", handler.Sent[0].Headers["Content-Type"]);
        Assert.Equal(expected, handler.Sent[0].Text);
    }

    [Fact]
    public async Task UnprotectAsync_Always_SendsNoDuration()
    {
        var handler = new StubHandler().ThenOk(ProtectionAgent.Unprotected);
        using var protection = Create(handler);

        Assert.False((await protection.UnprotectAsync(Cancellation)).ProtectionEnabled);
        Assert.Equal("""{"ProtectionEnabled":false}""", handler.Sent[0].Text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-60)]
    [InlineData(59)]
    [InlineData(90)]
    [InlineData(2881 * 60)]
    public async Task ProtectAsync_DurationOutOfRange_Throws(int seconds)
    {
        using var protection = Create(new StubHandler());

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => protection.ProtectAsync(TimeSpan.FromSeconds(seconds), Cancellation));
    }

    [Theory]
    [InlineData("DEPLOYMENT_BLOCKED", true, "new work")]
    [InlineData("TASK_NOT_VALID", false, "task of a service")]
    [InlineData("MISSING", false, "MISSING")]
    public async Task ProtectAsync_Failure_ThrowsWithRemedy(string reason, bool isBlocked, string expected)
    {
        var handler = new StubHandler().ThenOk($$$"""{"failure":{"Arn":"{{{Task}}}","Detail":null,"Reason":"{{{reason}}}"}}""");
        using var protection = Create(handler);

        var error = await Assert.ThrowsAsync<EcsTaskProtectionException>(() => protection.ProtectAsync(cancellationToken: Cancellation));

        Assert.Equal(new Failure { Arn = Task, Reason = reason }, error.Failure);
        Assert.Equal(isBlocked, error.IsDeploymentBlocked);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal("UpdateTaskProtection", error.Operation);
        Assert.Single(handler.Sent);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task ProtectAsync_Error_IsTheServicesException(string what, HttpStatusCode status, string body, Type expected)
    {
        using var protection = Create(new StubHandler().Then(status, body));

        var error = await Assert.ThrowsAnyAsync<EcsServiceException>(() => protection.ProtectAsync(cancellationToken: Cancellation));

        Assert.True(error.GetType() == expected, what);
        Assert.Equal((int)status, error.StatusCode);
        Assert.Equal(body.Contains("req-7", StringComparison.Ordinal) ? "req-7" : null, error.RequestId);
        Assert.Equal("UpdateTaskProtection", error.Operation);
    }

    [Theory]
    [MemberData(nameof(PassingErrors))]
    public async Task ProtectAsync_WhatMayPass_IsTriedAgain(string what, HttpStatusCode status, string body)
    {
        var handler = new StubHandler().Then(status, body).ThenOk(ProtectionAgent.Protected);
        using var protection = Create(handler);

        Assert.True((await protection.ProtectAsync(cancellationToken: Cancellation)).ProtectionEnabled, what);
    }

    [Fact]
    public void Constructor_VariableNotSet_StatesWhereItIsAndWhatToDo()
    {
        var error = Assert.Throws<EcsValidationException>(() => Create(new StubHandler(), new EcsTaskProtectionOptions()));

        Assert.Contains("ECS_AGENT_URI", error.Message, StringComparison.Ordinal);
        Assert.Contains("1.65.0", error.Message, StringComparison.Ordinal);
        Assert.False(EcsTaskProtection.IsAvailable);
        Assert.False(EcsTaskProtection.TryFromEnvironment(out _));
        Assert.Throws<EcsValidationException>(() => EcsTaskProtection.FromEnvironment());
    }

    [Theory]
    [InlineData(30)]
    [InlineData(90)]
    [InlineData(2881 * 60)]
    public void Constructor_InvalidPeriod_Throws(int seconds)
    {
        var options = new EcsTaskProtectionOptions
        {
            Endpoint = new Uri("http://169.254.170.2/api/1"),
            HoldPeriod = TimeSpan.FromSeconds(seconds),
            ReleaseTimeout = TimeSpan.Zero,
        };

        var error = Assert.Throws<EcsValidationException>(() => Create(new StubHandler(), options));

        Assert.Equal(["HoldPeriod", "ReleaseTimeout"], error.Problems.Select(static problem => problem.Split(':')[0]));
    }

    private static EcsTaskProtection Create(StubHandler handler, EcsTaskProtectionOptions? options = null) => new(
        options ?? new EcsTaskProtectionOptions { Endpoint = new Uri("http://169.254.170.2/api/1f2e"), TimeProvider = new FakeTimeProvider() },
        new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan },
        new FakeEnvironment(),
        new FakeRandomSource(jitter: 0));
}
