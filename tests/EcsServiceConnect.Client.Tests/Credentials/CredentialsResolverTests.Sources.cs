using System.Globalization;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Credentials;

/// <summary>
/// Each source of credentials, with a stand-in on this machine: what an application in its own process fetches from it, and
/// with which key its calls are signed.
/// </summary>
public class CredentialSourcesTests
{
    private const string RoleArn = "arn:aws:iam::123456789012:role/r";

    [Fact]
    public async Task Calls_KeysInVariables_AreSignedWithThemAndNothingElseIsTouched()
    {
        await using var server = new LoopbackServer(request => request.IsCall ? Ok : Keys("AKIDOTHER", LongTime));
        using var probe = new Probe(server);
        UseContainerAndInstanceOf(server, probe);
        probe.Variables["AWS_ACCESS_KEY_ID"] = "AKIDVARIABLE";
        probe.Variables["AWS_SECRET_ACCESS_KEY"] = "secret";
        probe.Variables["AWS_SESSION_TOKEN"] = "session";

        Assert.Equal("", await probe.RunAsync());

        var call = Assert.Single(server.Received);
        Assert.Equal(("AKIDVARIABLE", "session"), (call.AccessKey, call.Headers["x-amz-security-token"]));
    }

    [Theory]
    [InlineData("AWS_SESSION_TOKEN", "hunter2\n", "ends in a line break")]
    [InlineData("AWS_SESSION_TOKEN", "hunter2\r\nX-Injected: yes", "contains a line break")]
    [InlineData("AWS_ACCESS_KEY_ID", "hunter2\n", "ends in a line break")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "hunter2 ", "begins or ends with a space")]
    public async Task Calls_VariableThatNoHeaderCanHold_NameItAndSendNothing(string variable, string value, string expected)
    {
        await using var server = new LoopbackServer(_ => Ok);
        using var probe = new Probe(server);
        probe.Variables["AWS_ACCESS_KEY_ID"] = "AKIDVARIABLE";
        probe.Variables["AWS_SECRET_ACCESS_KEY"] = "secret";
        probe.Variables[variable] = value;

        var output = await probe.RunAsync();

        Assert.StartsWith($"EcsValidationException: {variable}: {expected}", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Calls_ContainerReturnsATokenThatNoHeaderCanHold_NameItAndSendNothing()
    {
        await using var server = new LoopbackServer(request => request.IsCall ? Ok : (200, $$"""
            {"AccessKeyId":"AKIDTASK","SecretAccessKey":"secret","Token":"hunter2\n","Expiration":"{{EndOf(LongTime)}}"}
            """));
        using var probe = new Probe(server);
        UseContainerOf(server, probe);

        var output = await probe.RunAsync();

        Assert.StartsWith("EcsValidationException: the container, session token: ends in a line break", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task Calls_LoopbackEndpoint_BypassTheProxy()
    {
        await using var server = new LoopbackServer(_ => Ok);
        await using var proxy = new LoopbackServer(_ => (502, "proxy"));
        using var probe = new Probe(server);
        probe.Variables["HTTP_PROXY"] = proxy.Url;
        probe.Variables["http_proxy"] = proxy.Url;

        Assert.Equal("", await probe.RunAsync(1, 1, "options"));

        Assert.Single(server.Calls);
        Assert.Empty(proxy.Received);
    }

    [Fact]
    public async Task Calls_OtherEndpoint_UseTheProxy()
    {
        await using var proxy = new LoopbackServer(_ => (502, "proxy"));
        using var probe = new Probe(proxy);
        probe.Variables["AWS_ENDPOINT_URL_ECS"] = null;
        probe.Variables["AWS_RETRY_MODE"] = "standard";
        probe.Variables["AWS_MAX_ATTEMPTS"] = "1";
        probe.Variables["HTTPS_PROXY"] = proxy.Url;
        probe.Variables["https_proxy"] = proxy.Url;

        Assert.StartsWith("EcsTransportException: ", await probe.RunAsync(1, 1, "options"), StringComparison.Ordinal);

        Assert.Equal(("CONNECT", "ecs.eu-west-1.amazonaws.com:443"), (proxy.Received[0].Method, proxy.Received[0].Path));
    }

    [Fact]
    public async Task Calls_RegionAndCredentialsInOptions_TouchNothingElse()
    {
        await using var server = new LoopbackServer(request => request.IsCall ? Ok : Keys("AKIDOTHER", LongTime));
        using var probe = new Probe(server);
        UseContainerAndInstanceOf(server, probe);
        probe.Variables["AWS_REGION"] = null;

        Assert.Equal("", await probe.RunAsync(1, 1, "options"));

        Assert.Equal("AKIDGIVEN", Assert.Single(server.Received).AccessKey);
    }

    [Fact]
    public async Task Calls_ProfileOfTheCredentialsFile_AreSignedWithItsKeys()
    {
        await using var server = new LoopbackServer(_ => Ok);
        using var probe = new Probe(server);
        probe.Variables["AWS_PROFILE"] = "p";
        probe.Variables["AWS_SHARED_CREDENTIALS_FILE"] =
            probe.WriteFile("keys", "[p]\naws_access_key_id = AKIDPROFILE\naws_secret_access_key = secret\n");

        Assert.Equal("", await probe.RunAsync());

        Assert.Equal("AKIDPROFILE", Assert.Single(server.Received).AccessKey);
    }

    [Theory]
    [InlineData("AWS_CONTAINER_AUTHORIZATION_TOKEN")]
    [InlineData("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE")]
    public async Task Calls_Container_AreSignedWithItsKeysWhichItsTokenGave(string variable)
    {
        await using var server = new LoopbackServer(request => request.IsCall ? Ok : Keys("AKIDTASK", LongTime));
        using var probe = new Probe(server);
        UseContainerOf(server, probe);
        probe.Variables[variable] = variable.EndsWith("FILE", StringComparison.Ordinal) ? probe.WriteFile("token", "Bearer x") : "Bearer x";

        Assert.Equal("", await probe.RunAsync());

        var request = Assert.Single(server.OtherRequests);
        Assert.Equal(("GET", "/task-role", "Bearer x"), (request.Method, request.Path, request.Headers["Authorization"]));
        var call = Assert.Single(server.Calls);
        Assert.Equal(("AKIDTASK", "token"), (call.AccessKey, call.Headers["x-amz-security-token"]));
    }

    [Fact]
    public async Task Calls_ContainerBehindAProxy_NameTheVariableThatLetsItBeReached()
    {
        await using var server = new LoopbackServer(_ => Ok);
        await using var proxy = new LoopbackServer(_ => (502, "proxy"));
        using var probe = new Probe(server);
        UseContainerOf(server, probe);
        probe.Variables["HTTP_PROXY"] = proxy.Url;
        probe.Variables["http_proxy"] = proxy.Url;

        var output = await probe.RunAsync();

        Assert.StartsWith("EcsTransportException: The credentials of the container could not be fetched", output, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1: add that to the variable NO_PROXY", output, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Calls_Instance_AreSignedWithTheKeysOfItsRoleWhichASessionTokenGave()
    {
        await using var server = new LoopbackServer(request => request.IsCall ? Ok : request.Path.TrimEnd('/') switch
        {
            "/latest/api/token" => (200, "session-of-metadata"),
            "/latest/meta-data/iam/security-credentials" => (200, "role-of-instance"),
            "/latest/meta-data/iam/security-credentials/role-of-instance" => Keys("AKIDINSTANCE", LongTime),
            _ => (404, ""),
        });
        using var probe = new Probe(server);
        UseInstanceOf(server, probe);

        Assert.Equal("", await probe.RunAsync());

        Assert.Equal("AKIDINSTANCE", Assert.Single(server.Calls).AccessKey);
        Assert.All(server.OtherRequests, request => Assert.True(request.Path == "/latest/api/token"
            ? request is { Method: "PUT" } && request.Headers.ContainsKey("x-aws-ec2-metadata-token-ttl-seconds")
            : request.Headers["x-aws-ec2-metadata-token"] == "session-of-metadata"));
    }

    [Fact]
    public async Task Calls_RoleProfile_AreSignedWithTheKeysOfTheRole()
    {
        await using var server = new LoopbackServer(request => request.IsCall ? Ok : AssumedRole(request, "AssumeRole"));
        using var probe = new Probe(server);
        probe.Variables["AWS_PROFILE"] = "role";
        probe.Variables["AWS_ENDPOINT_URL_STS"] = server.Url;
        probe.WriteFile("config", $"""
            [profile source]
            aws_access_key_id = AKIDSOURCE
            aws_secret_access_key = secret
            [profile role]
            role_arn = {RoleArn}
            source_profile = source
            """);

        Assert.Equal("", await probe.RunAsync(1, 8));

        Assert.Equal("AKIDSOURCE", Assert.Single(server.OtherRequests).AccessKey);
        Assert.Equal(8, server.Calls.Count(call => call.AccessKey == "AKIDROLE"));
    }

    [Theory]
    [InlineData("source_profile = role\naws_access_key_id = AKIDSOURCE\naws_secret_access_key = secret")]
    [InlineData("web_identity_token_file = ~/identity")]
    public async Task Calls_RoleProfile_AssumeItInTheRegionOfTheClientAndNeverAskTheInstanceForOne(string source)
    {
        await using var server = new LoopbackServer(_ => (502, "proxy"));
        using var probe = new Probe(server);
        UseInstanceOf(server, probe);
        probe.Variables["AWS_REGION"] = null;
        probe.Variables["AWS_DEFAULT_REGION"] = "cn-north-1";
        probe.Variables["AWS_PROFILE"] = "role";
        probe.Variables["AWS_MAX_ATTEMPTS"] = "1";
        probe.Variables["HTTPS_PROXY"] = server.Url;
        probe.Variables["https_proxy"] = server.Url;
        probe.WriteFile("identity", "identity-token");
        probe.WriteFile("config", $"[profile role]\nrole_arn = {RoleArn}\n{source}\n");

        Assert.StartsWith("EcsTransportException: The credentials of profile 'role'", await probe.RunAsync(), StringComparison.Ordinal);

        Assert.NotEmpty(server.Received);
        Assert.All(server.Received, request => Assert.Equal(("CONNECT", "sts.cn-north-1.amazonaws.com.cn:443"), (request.Method, request.Path)));
    }

    [Fact]
    public async Task Calls_WebIdentity_AreSignedWithTheKeysOfTheRole()
    {
        await using var server = new LoopbackServer(request => request.IsCall ? Ok : AssumedRole(request, "AssumeRoleWithWebIdentity"));
        using var probe = new Probe(server);
        probe.Variables["AWS_ROLE_ARN"] = RoleArn;
        probe.Variables["AWS_WEB_IDENTITY_TOKEN_FILE"] = probe.WriteFile("identity", "identity-token");
        probe.Variables["AWS_ENDPOINT_URL_STS"] = server.Url;

        Assert.Equal("", await probe.RunAsync());

        Assert.Contains("WebIdentityToken=identity-token", Assert.Single(server.OtherRequests).Body, StringComparison.Ordinal);
        Assert.Equal("AKIDROLE", Assert.Single(server.Calls).AccessKey);
    }

    [Fact]
    public async Task Calls_SsoProfile_AreSignedWithTheKeysThatTheLoginGives()
    {
        await using var server = new LoopbackServer(request => request.IsCall ? Ok : (200, $$$"""
            {"roleCredentials":{"accessKeyId":"AKIDSSO","secretAccessKey":"secret","sessionToken":"token",
            "expiration":{{{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeMilliseconds()}}}}}
            """));
        using var probe = new Probe(server);
        UseSso(server, probe);

        // The file of a login is named by the SHA-1 of the session's name.
        probe.WriteFile(Path.Combine(".aws", "sso", "cache", "3ece1471f44f63177cbc35ba0b904e0c096b6783.json"), """
            {"accessToken":"login","expiresAt":"2099-01-01T00:00:00Z","region":"eu-west-1","startUrl":"https://example.com/start"}
            """);

        Assert.Equal("", await probe.RunAsync());

        Assert.Equal("login", Assert.Single(server.OtherRequests).Headers["x-amz-sso_bearer_token"]);
        Assert.Equal("AKIDSSO", Assert.Single(server.Calls).AccessKey);
    }

    [Fact]
    public async Task Calls_SsoProfileWithoutLogin_ExplainHowToLogIn()
    {
        await using var server = new LoopbackServer(_ => Ok);
        using var probe = new Probe(server);
        UseSso(server, probe);

        var output = await probe.RunAsync();

        Assert.StartsWith("EcsValidationException: ", output, StringComparison.Ordinal);
        Assert.Contains("aws sso login", output, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Calls_RoleOfTheContainer_AreSignedWithTheKeysOfTheRole()
    {
        await using var server = new LoopbackServer(
            request => request.IsCall ? Ok : request.Path == "/task-role" ? Keys("AKIDTASK", LongTime) : AssumedRole(request, "AssumeRole"));
        using var probe = new Probe(server);
        UseContainerOf(server, probe);
        probe.Variables["AWS_PROFILE"] = "role";
        probe.Variables["AWS_ENDPOINT_URL_STS"] = server.Url;
        probe.WriteFile("config", $"""
            [profile role]
            role_arn = {RoleArn}
            credential_source = EcsContainer
            external_id = customer-7
            retry_mode = legacy
            """);

        Assert.Equal("", await probe.RunAsync());

        var assumption = Assert.Single(server.OtherRequests, request => request.Path != "/task-role");
        Assert.Equal("AKIDTASK", assumption.AccessKey);
        Assert.Contains("ExternalId=customer-7", assumption.Body, StringComparison.Ordinal);
        Assert.Equal("AKIDROLE", Assert.Single(server.Calls).AccessKey);
    }

    [Theory]
    [InlineData("echo '{\"Version\": 1, \"AccessKeyId\": \"AKIDPROCESS\", \"SecretAccessKey\": \"secret\"}'", "")]
    [InlineData("echo hunter2 >&2 && echo hunter2 && exit 3", "EcsTransportException: The credentials of profile 'process' could not be fetched")]
    [InlineData("echo hunter2", "EcsTransportException: The credentials of profile 'process' could not be fetched")]
    public async Task Calls_CredentialProcess_AreSignedWithWhatItReturnsAndNeverShowIt(string command, string expected)
    {
        await using var server = new LoopbackServer(_ => Ok);
        using var probe = new Probe(server);
        probe.Variables["AWS_PROFILE"] = "process";
        probe.WriteFile("config", $"[profile process]\ncredential_process = {command}\n");

        var output = await probe.RunAsync();

        Assert.StartsWith(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0 ? ["AKIDPROCESS"] : [], server.Received.Select(call => call.AccessKey));
    }

    [Theory]
    [InlineData("[default]\nregion = \"us-east-1\"")]
    [InlineData("[default]\nec2_metadata_service_endpoint = x\n[profile other]\nsso_session = nobody")]
    [InlineData("[default]\nretry_mode = legacy\n[profile other]\n= x\n[broken")]
    public async Task Calls_LinesThatTheAwsSdkCannotRead_AreSignedWithTheKeysOfTheContainer(string config)
    {
        await using var server = new LoopbackServer(request => request.IsCall ? Ok : Keys("AKIDTASK", LongTime));
        using var probe = new Probe(server);
        UseContainerOf(server, probe);
        probe.WriteFile("config", config);

        Assert.Equal("", await probe.RunAsync());

        Assert.Equal("AKIDTASK", Assert.Single(server.Calls).AccessKey);
    }

    [Fact]
    public async Task Calls_RoleBesideALineThatTheAwsSdkCannotRead_NameTheLine()
    {
        await using var server = new LoopbackServer(request => request.IsCall ? Ok : AssumedRole(request, "AssumeRole"));
        using var probe = new Probe(server);
        probe.Variables["AWS_PROFILE"] = "role";
        probe.Variables["AWS_ENDPOINT_URL_STS"] = server.Url;
        probe.WriteFile("config", $"[other]\nhunter2\n[profile role]\nrole_arn = {RoleArn}\nsource_profile = keys\n");
        probe.Variables["AWS_SHARED_CREDENTIALS_FILE"] =
            probe.WriteFile("keys", "[keys]\naws_access_key_id = AKIDSOURCE\naws_secret_access_key = secret\n");

        var output = await probe.RunAsync();

        Assert.StartsWith("EcsValidationException: Credentials of profile 'role': correct line 2 in the shared AWS files", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Calls_NoCredentialsAnywhere_NameWhatToSet()
    {
        await using var server = new LoopbackServer(_ => Ok);
        using var probe = new Probe(server);

        var output = await probe.RunAsync();

        Assert.StartsWith("EcsValidationException: Credentials: none were found", output, StringComparison.Ordinal);
        foreach (var source in (string[])["AWS_ACCESS_KEY_ID is not set", "AWS_WEB_IDENTITY_TOKEN_FILE", "profile 'default'", "the container", "AWS_EC2_METADATA_DISABLED"])
        {
            Assert.Contains(source, output, StringComparison.Ordinal);
        }

        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Calls_KeysThatSoonExpire_AreSignedWithRenewedOnes()
    {
        var fetches = 0;
        await using var server = new LoopbackServer(
            request => request.IsCall ? Ok : Keys($"AKID{Interlocked.Increment(ref fetches)}", ShortTime));
        using var probe = new Probe(server);
        UseContainerOf(server, probe);

        Assert.Equal("", await probe.RunAsync(rounds: 3));

        Assert.Equal(["AKID1", "AKID2", "AKID3"], server.Calls.Select(call => call.AccessKey));
    }

    [Fact]
    public async Task Calls_ManyAtATime_FetchKeysOnce()
    {
        await using var server = new LoopbackServer(request => request.IsCall ? Ok : Keys("AKIDTASK", LongTime));
        using var probe = new Probe(server);
        UseContainerOf(server, probe);

        Assert.Equal("", await probe.RunAsync(1, 32));

        Assert.Single(server.OtherRequests);
        Assert.Equal(32, server.Calls.Count);
    }

    [Fact]
    public async Task Calls_RenewalFails_AreSignedWithTheKeysThatStillHold()
    {
        var fetches = 0;
        await using var server = new LoopbackServer(
            request => request.IsCall ? Ok : Interlocked.Increment(ref fetches) == 1 ? Keys("AKIDFIRST", ShortTime) : (500, "down"));
        using var probe = new Probe(server);
        UseContainerOf(server, probe);

        Assert.Equal("", await probe.RunAsync(2, 8));

        Assert.Equal(16, server.Calls.Count(call => call.AccessKey == "AKIDFIRST"));
    }

    [Fact]
    public async Task Calls_ManyAtATimeWithoutKeysToBeHad_FailTogether()
    {
        await using var server = new LoopbackServer(_ => (500, "down"));
        using var probe = new Probe(server);
        UseContainerOf(server, probe);

        var output = await probe.RunAsync(1, 32);

        Assert.StartsWith("EcsTransportException: The credentials of the container could not be fetched", output, StringComparison.Ordinal);
        Assert.Empty(server.Calls);

        // The AWS SDK tries five times; it does so once for all callers.
        Assert.Equal(5, server.OtherRequests.Count);
    }

    private static (int Status, string Body) Ok => (200, "{}");

    private static TimeSpan LongTime => TimeSpan.FromHours(6);

    /// <summary>Less than the minute before its end in which the AWS SDK renews a key; more than a test takes.</summary>
    private static TimeSpan ShortTime => TimeSpan.FromSeconds(55);

    private static (int Status, string Body) Keys(string id, TimeSpan lifetime) => (200, $$"""
        {"Code":"Success","AccessKeyId":"{{id}}","SecretAccessKey":"secret","Token":"token","Expiration":"{{EndOf(lifetime)}}"}
        """);

    private static (int Status, string Body) AssumedRole(ReceivedRequest request, string action)
    {
        Assert.Contains($"Action={action}&", request.Body, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(RoleArn), request.Body, StringComparison.Ordinal);
        return (200, $"""
            <{action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{action}Result><Credentials>
            <AccessKeyId>AKIDROLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>
            <Expiration>{EndOf(LongTime)}</Expiration>
            </Credentials></{action}Result></{action}Response>
            """);
    }

    private static string EndOf(TimeSpan lifetime) =>
        DateTimeOffset.UtcNow.Add(lifetime).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void UseContainerOf(LoopbackServer server, Probe probe) =>
        probe.Variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = server.Url + "/task-role";

    private static void UseInstanceOf(LoopbackServer server, Probe probe)
    {
        probe.Variables["AWS_EC2_METADATA_DISABLED"] = null;
        probe.Variables["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = server.Url;
    }

    private static void UseContainerAndInstanceOf(LoopbackServer server, Probe probe)
    {
        UseContainerOf(server, probe);
        UseInstanceOf(server, probe);
    }

    private static void UseSso(LoopbackServer server, Probe probe)
    {
        probe.Variables["AWS_PROFILE"] = "sso";
        probe.Variables["AWS_ENDPOINT_URL_SSO"] = server.Url;
        probe.Variables["AWS_ENDPOINT_URL_SSO_OIDC"] = server.Url;
        probe.WriteFile("config", """
            [profile sso]
            sso_account_id = 123456789012
            sso_role_name = r
            sso_session = my
            [sso-session my]
            sso_region = eu-west-1
            sso_start_url = https://example.com/start
            """);
    }
}
