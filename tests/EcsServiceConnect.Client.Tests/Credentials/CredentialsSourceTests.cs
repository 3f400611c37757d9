using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Credentials.Profiles;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Credentials;

public class CredentialsSourceTests
{
    [Theory]
    [InlineData("AKID\n", "hunter2", "token", "access key: ends in a line break")]
    [InlineData("AKID\r\nX-Injected: yes", "hunter2", "token", "access key: contains a line break")]
    [InlineData("AK\u00CFD", "hunter2", "token", "access key: contains a character that is not ASCII")]
    [InlineData("hunter2/+", "AKID", "token", "access key: contains '/'")]
    [InlineData(" AKID", "hunter2", "token", "access key: begins or ends with a space")]
    [InlineData("AKID", "hunter2\n", "token", "secret key: ends in a line break")]
    [InlineData("AKID", "hunter2 ", "token", "secret key: begins or ends with a space")]
    [InlineData("AKID", "hunt\u00E9r2", "token", "secret key: contains a character that is not ASCII")]
    [InlineData("AKID", "hunter2", "token\n", "session token: ends in a line break")]
    [InlineData("AKID", "hunter2", "token\r\nX-Injected: yes", "session token: contains a line break")]
    [InlineData("AKID", "hunter2", "to\tken", "session token: contains a control character")]
    [InlineData("AKID", "hunter2", " ", "session token: begins or ends with a space")]
    public async Task GetAsync_CredentialsThatNoHeaderCanHold_NamesTheSettingAndNotTheValue(
        string accessKey, string secretKey, string token, string expected)
    {
        foreach (var credentials in (AWSCredentials[])
            [
                new SessionAWSCredentials(accessKey, secretKey, token),
                new CredentialsStub(_ => Task.FromResult(new ImmutableCredentials(accessKey, secretKey, token))),
            ])
        {
            using var client = new TestClient(options => options.Credentials = credentials);

            var error = await Assert.ThrowsAsync<EcsValidationException>(
                () => client.ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken));

            Assert.StartsWith("EcsClientOptions.Credentials, " + expected, Assert.Single(error.Problems), StringComparison.Ordinal);
            Assert.Equal("ListClusters", error.Operation);
            Assert.Empty(client.Handler.Sent);
            foreach (var part in (string[])["hunt", "AKID", "Injected"])
            {
                Assert.DoesNotContain(part, error.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Get_SeveralProblems_NamesAll()
    {
        var profile = new SharedProfile("dev", SharedFileParser.Parse("config", "[a]\naws_access_key_id = a").Find("", "a"), credentials: null);
        var source = CredentialsSource.ForProfile(new SessionAWSCredentials("a\n", "b\n", "c\n"), profile);

        var error = Assert.Throws<EcsValidationException>(source.Get);

        Assert.Equal(
            ["Profile 'dev', aws_access_key_id (config, line 2)", "Profile 'dev', aws_secret_access_key", "Profile 'dev', aws_session_token"],
            error.Problems.Select(problem => problem.Split(':')[0]));
    }

    [Fact]
    public void Get_Variables_AreNamed()
    {
        var source = CredentialsSource.ForVariables(new SessionAWSCredentials("a\n", "b\n", "c\n"));

        var error = Assert.Throws<EcsValidationException>(source.Get);

        Assert.Equal(
            ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"], error.Problems.Select(problem => problem.Split(':')[0]));
    }

    [Fact]
    public void Get_ValidCredentials_ReturnsThem()
    {
        var credentials = CredentialsSource.ForOptions(new SessionAWSCredentials("AKIDEXAMPLE", "wJalr/+=", "AQoDYXdzEPT//+=")).Get();

        Assert.Equal(("AKIDEXAMPLE", "wJalr/+=", "AQoDYXdzEPT//+="), (credentials.AccessKey, credentials.SecretKey, credentials.Token));
    }
}
