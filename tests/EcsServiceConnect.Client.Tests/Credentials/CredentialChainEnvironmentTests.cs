using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Credentials;

/// <summary>The order in which sources of credentials count.</summary>
public class CredentialChainEnvironmentTests
{
    private const string Region = "eu-west-1";
    private const string Keys = "aws_access_key_id = AKIDPROFILE\naws_secret_access_key = secret";

    private readonly FakeEnvironment _environment = new()
    {
        DefaultCredentials = () => Task.FromResult<AWSCredentials>(new BasicAWSCredentials("AKIDINSTANCE", "secret")),
    };

    [Fact]
    public async Task FindDefaultCredentialsAsync_AllSources_CountInTheOrderOfTheAwsSdks()
    {
        Assert.Equal("the metadata of the instance", await FindAsync());

        _environment.Variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1:1/";
        Assert.Equal("the container", await FindAsync());

        _environment.ConfigFile = $"[default]\n{Keys}";
        Assert.Equal("profile 'default'", await FindAsync());

        _environment.Variables["AWS_ROLE_ARN"] = "arn:aws:iam::123456789012:role/r";
        Assert.Equal("profile 'default'", await FindAsync());

        _environment.Variables["AWS_WEB_IDENTITY_TOKEN_FILE"] = "/token";
        Assert.Equal("the web identity of AWS_WEB_IDENTITY_TOKEN_FILE", await FindAsync());

        _environment.Variables["AWS_ACCESS_KEY_ID"] = "AKIDVARIABLE";
        _environment.Variables["AWS_SECRET_ACCESS_KEY"] = "secret";
        Assert.Equal("the environment variables", await FindAsync());
    }

    [Theory]
    [InlineData("region = eu-west-1")]
    [InlineData("aws_access_key_id =\naws_secret_access_key =")]
    public async Task FindDefaultCredentialsAsync_ProfileWithoutCredentials_GoesOnToTheNextSource(string settings)
    {
        _environment.ConfigFile = $"[default]\n{settings}";
        Assert.Equal("the metadata of the instance", await FindAsync());

        _environment.ConfigFile = $"[profile p]\n{settings}";
        _environment.Variables["AWS_PROFILE"] = "p";
        Assert.Equal("the metadata of the instance", await FindAsync());
    }

    [Theory]
    [InlineData("aws_access_key_id = AKID")]
    [InlineData("role_arn = arn")]
    [InlineData("sso_account_id = 1")]
    [InlineData("aws_access_key_id = AKID\naws_secret_access_key secret")]
    [InlineData("region = eu-west-1\n= x")]
    [InlineData("sso_session = none")]
    [InlineData("sso_session = my\n[sso-session my]\nsso_region = eu-west-1\nsso_start_url = https://example.com")]
    [InlineData("sso_account_id =\nsso_role_name =\nsso_session = my\n[sso-session my]")]
    [InlineData("sso_start_url = https://example.com\nsso_region = eu-west-1")]
    [InlineData("credential_source = Environment")]
    [InlineData("source_profile = base")]
    [InlineData("role_arn =\nsource_profile = base")]
    [InlineData("web_identity_token_file = /token")]
    public async Task FindDefaultCredentialsAsync_IncompleteProfile_NeverGoesOnToTheNextSource(string settings)
    {
        _environment.Variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1:1/";
        _environment.ConfigFile = $"[default]\n{settings}";
        await Assert.ThrowsAsync<EcsValidationException>(() => _environment.FindDefaultCredentialsAsync(new EcsClientOptions(), Region));

        _environment.ConfigFile = $"[profile p]\n{settings}";
        _environment.Variables["AWS_PROFILE"] = "p";
        await Assert.ThrowsAsync<EcsValidationException>(() => _environment.FindDefaultCredentialsAsync(new EcsClientOptions(), Region));
        Assert.Throws<EcsValidationException>(() => _environment.FindProfileCredentials(new EcsClientOptions { Profile = "p" }, Region));
        Assert.Equal(0, _environment.DefaultCredentialsLookups);
    }

    [Fact]
    public async Task FindDefaultCredentialsAsync_NamedProfileThatDoesNotExist_Throws()
    {
        _environment.ConfigFile = $"[default]\n{Keys}";
        _environment.Variables["AWS_PROFILE"] = "nobody";

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => _environment.FindDefaultCredentialsAsync(new EcsClientOptions(), Region));
        Assert.StartsWith("AWS_PROFILE: the profile 'nobody' is neither", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindDefaultCredentialsAsync_WebIdentityWithoutRole_NamesTheVariable()
    {
        _environment.ConfigFile = $"[default]\n{Keys}";
        _environment.Variables["AWS_WEB_IDENTITY_TOKEN_FILE"] = "/token";

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => _environment.FindDefaultCredentialsAsync(new EcsClientOptions(), Region));
        Assert.StartsWith("AWS_ROLE_ARN: is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindDefaultCredentialsAsync_RelativePathOfWebIdentity_NamesTheVariable()
    {
        _environment.Variables["AWS_ROLE_ARN"] = "arn:aws:iam::123456789012:role/r";
        _environment.Variables["AWS_WEB_IDENTITY_TOKEN_FILE"] = "token";

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => _environment.FindDefaultCredentialsAsync(new EcsClientOptions(), Region));
        Assert.Equal("AWS_WEB_IDENTITY_TOKEN_FILE: must be an absolute path.", error.Message);
    }

    [Theory]
    [InlineData("http://169.254.170.2/v2/credentials/id")]
    [InlineData("http://169.254.170.23/v1/credentials")]
    [InlineData("http://[fd00:ec2::23]/v1/credentials")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("https://example.com/")]
    public async Task FindDefaultCredentialsAsync_UrlOfAContainer_IsUsed(string url)
    {
        _environment.Variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = url;

        Assert.Equal("the container", await FindAsync());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("pod/web")]
    [InlineData("two words")]
    public async Task FindDefaultCredentialsAsync_NameThatNoSessionCanHave_NamesTheVariable(string name)
    {
        _environment.Variables["AWS_ROLE_ARN"] = "arn:aws:iam::123456789012:role/r";
        _environment.Variables["AWS_WEB_IDENTITY_TOKEN_FILE"] = "/token";
        _environment.Variables["AWS_ROLE_SESSION_NAME"] = name;

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => _environment.FindDefaultCredentialsAsync(new EcsClientOptions(), Region));
        Assert.Equal("AWS_ROLE_SESSION_NAME: must have 2 to 64 letters, digits and characters of _+=,.@-.", error.Message);
    }

    [Fact]
    public async Task FindDefaultCredentialsAsync_WebIdentity_IsAssumedInTheRegionOfTheClient()
    {
        _environment.Variables["AWS_ROLE_ARN"] = "arn:aws-cn:iam::123456789012:role/r";
        _environment.Variables["AWS_WEB_IDENTITY_TOKEN_FILE"] = "/token";

        var source = await _environment.FindDefaultCredentialsAsync(new EcsClientOptions(), "cn-north-1");
        Assert.Equal("cn-north-1", Assert.IsType<RegionalWebIdentityCredentials>(source.Credentials).Region);
    }

    [Fact]
    public void FindProfileCredentials_ProfileOfTheOptions_WinsOverVariables()
    {
        _environment.Variables["AWS_ACCESS_KEY_ID"] = "AKIDVARIABLE";
        _environment.Variables["AWS_SECRET_ACCESS_KEY"] = "secret";
        _environment.CredentialsFile = $"[p]\n{Keys}";

        Assert.Equal("AKIDPROFILE", _environment.FindProfileCredentials(new EcsClientOptions { Profile = "p" }, Region).Credentials.GetCredentials().AccessKey);
    }

    [Fact]
    public void FindProfileCredentials_NoCredentials_NamesTheRemediation()
    {
        _environment.ConfigFile = "[profile p]";

        var error = Assert.Throws<EcsValidationException>(() => _environment.FindProfileCredentials(new EcsClientOptions { Profile = "p" }, Region));
        Assert.StartsWith("Profile: 'p' has no credentials. Set Credentials", error.Message, StringComparison.Ordinal);
    }

    private async Task<string> FindAsync() => (await _environment.FindDefaultCredentialsAsync(new EcsClientOptions(), Region)).Name;
}
