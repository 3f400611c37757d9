using System.Net;
using System.Text;
using Amazon.Runtime;
using EcsServiceConnect.Client.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>
/// Whatever the shared AWS files hold: a call is signed with the keys of the profile that applies, or ends in a validation exception. It
/// is never signed with those of another section, nor with the instance's where the profile has keys.
/// </summary>
public class RandomSharedFileTests
{
    private const ulong Seed = 20261130;
    private const ulong Gamma = 7; // Odd, as FsCheck wants it.

    private static readonly Config _config = Config.QuickThrowOnFailure
        .WithMaxTest(3000)
        .WithEndSize(60)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed, Gamma), FSharpOption<int>.None)));

    /// <summary>Names that mean something to this library, and some that do not, but none that decides whose keys are used.</summary>
    private static readonly string[] _names =
    [
        "region", "REGION", "retry_mode", "max_attempts", "use_fips_endpoint", "use_dualstack_endpoint", "endpoint_url", "services",
        "ignore_configured_endpoint_urls", "sdk_ua_app_id", "defaults_mode", "mfa_serial", "external_id", "role_session_name", "source_profile",
        "duration_seconds", "sso_session", "sso_start_url", "ec2_metadata_service_endpoint", "s3_use_arn_region", "endpoint_discovery_enabled",
        "output", "s3", "ecs", "in valid", "\uFFFD", "",
    ];

    private static readonly string[] _values =
    [
        "", "x", "true", "TRUE", "yes", "0", "7", "-1", "99999999999999999999", "legacy", "standard", "adaptive", "auto", "eu-west-1", "\"us-east-1\"",
        "fips-us-east-1", "http://localhost:1", "https://example.com/path", "http://example.com", "http://[", "https://\uD800.com", "a=b", "x # y",
        "x ; y", "shop", "p", "default", "\uFFFD", "[x]", "\u2028", "\0",
    ];

    private static readonly string[] _otherSections =
    [
        "[default]", "[profile default]", "[other]", "[profile other]", "[p2]", "[profile p2]", "[profile p", "[sso-session p]", "[services p]",
        "[profile in valid]", "[profilep]", "[profile  P]", "[]", "[", "[profile]", "[profile \"p2\"] # p", "[plugins] x",
    ];

    [Fact]
    public void SendAsync_RandomSharedFiles_NeverSignsAsAnother()
    {
        var outcomes = new Dictionary<string, int>();

        Check.One(_config, Prop.ForAll(Arb.From(GenerateFiles(), Shrink), async files =>
        {
            var outcome = await GetOutcomeAsync(files);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }));

        // Every outcome is reached often enough to mean something.
        Assert.Equal(["instance", "invalid", "own keys"], outcomes.Keys.Order());
        Assert.All(outcomes.Values, count => Assert.InRange(count, 100, 2900));
    }

    private static async Task<string> GetOutcomeAsync(RandomFiles files)
    {
        using var client = new TestClient(options => (options.Region, options.Credentials) = (null, null));
        client.Handler.Always((_, _) => Task.FromResult(StubHandler.CreateResponse(HttpStatusCode.OK, "{}"u8.ToArray())));
        client.Environment.Variables["AWS_PROFILE"] = "p";
        client.Environment.ConfigFile = files.Config;
        client.Environment.CredentialsFile = files.Credentials;
        client.Environment.DefaultCredentials = () => Task.FromResult<AWSCredentials>(new BasicAWSCredentials("AKIDINSTANCE", "secret"));

        var error = await Record.ExceptionAsync(() => client.ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken));

        if (error is not null)
        {
            var invalid = Assert.IsType<EcsValidationException>(error);
            Assert.DoesNotContain("hunter2", invalid.ToString(), StringComparison.Ordinal);
            return "invalid";
        }

        var authorization = Assert.Single(client.Handler.Sent).Headers["Authorization"];
        Assert.Contains(files.HasKeys ? "Credential=AKIDOWN/" : "Credential=AKIDINSTANCE/", authorization, StringComparison.Ordinal);
        return files.HasKeys ? "own keys" : "instance";
    }

    private static Gen<RandomFiles> GenerateFiles()
    {
        var garbage = Gen.Choose(1, 255).Select(value => (byte)value).ArrayOf().Select(bytes => Encoding.Latin1.GetString(bytes).ReplaceLineEndings(" "));
        var setting =
            from indent in Gen.Elements("", "", "", " ", "\t", "    ")
            from name in Gen.Elements(_names)
            from separator in Gen.Elements(" = ", "=", " =\t", " : ", "")
            from value in Gen.Frequency((9, Gen.Elements(_values)), (1, garbage))
            select $"{indent}{name}{separator}{value}";
        var harmless = Gen.Elements("", "  ", "# comment", "; comment", "  # comment", "output = json", "s3 =\n  x = y", "region = eu-west-1", "max_attempts = 3");
        var line = Gen.Frequency((20, harmless), (3, setting), (1, garbage)).Where(text => !text.TrimStart().StartsWith('['));
        var lines = line.ListOf().Select(list => string.Join('\n', list.Take(3)));
        var others =
            from section in Gen.Elements(_otherSections)
            from text in lines
            select $"{section}\naws_access_key_id = AKIDOTHER\n{text}\naws_secret_access_key = hunter2\naws_session_token = hunter2\nregion = us-east-1\n";
        var other = others.ListOf().Select(list => string.Concat(list.Take(3)));
        return
            from hasKeys in Gen.Elements(true, true, false)
            from isConfig in Gen.Elements(true, false)
            from noise in lines.ArrayOf(4)
            from before in other
            from after in other
            from elsewhere in other
            from lineEnd in Gen.Elements("\n", "\r\n", "\r")
            select RandomFiles.Create(hasKeys, isConfig, noise, before, after, elsewhere, lineEnd);
    }

    /// <summary>Tries to do without a line.</summary>
    private static IEnumerable<RandomFiles> Shrink(RandomFiles files)
    {
        foreach (var fewer in RemoveLines(files.Config))
        {
            yield return files with { Config = fewer };
        }

        foreach (var fewer in RemoveLines(files.Credentials))
        {
            yield return files with { Credentials = fewer };
        }
    }

    /// <summary>Removes one line after the other, but none that the profile has its keys by.</summary>
    private static IEnumerable<string> RemoveLines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains("AKIDOWN", StringComparison.Ordinal) && !lines[i].Contains("own secret", StringComparison.Ordinal)
                && lines[i].Trim() is not ("[profile p]" or "[p]"))
            {
                yield return string.Join('\n', [.. lines[..i], .. lines[(i + 1)..]]);
            }
        }
    }

    private sealed record RandomFiles(bool HasKeys, string Config, string Credentials)
    {
        public static RandomFiles Create(
            bool hasKeys, bool isConfig, string[] noise, string before, string after, string elsewhere, string lineEnd)
        {
            var accessKey = hasKeys ? "aws_access_key_id = AKIDOWN # own" : "";
            var secretKey = hasKeys ? "aws_secret_access_key = own secret" : "";
            var section = isConfig ? "[profile p]" : "[p]";
            var file = $"{before}{section}\n{noise[0]}\n{accessKey}\n{noise[1]}\n{secretKey}\n{noise[2]}\nregion = eu-west-1\n{noise[3]}\n{after}"
                .ReplaceLineEndings(lineEnd);
            return isConfig ? new RandomFiles(hasKeys, file, elsewhere) : new RandomFiles(hasKeys, elsewhere, file);
        }

        public override string ToString() => $"keys {HasKeys}, config [{Config}], credentials [{Credentials}]";
    }
}
