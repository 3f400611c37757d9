using static EcsServiceConnect.Client.Testing.Tests.DefinitionJson;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class EnvironmentValidatorTests : IDisposable
{
    private const string Task = $"\"executionRoleArn\": \"{Role}\"";

    private readonly TestEcs _test = new();

    public static TheoryData<string, string> Wrong { get; } = new()
    {
        {
            "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'KEY'.",
            Instances(""" "environment": [{ "name": "KEY", "value": "1" }], "secrets": [{ "name": "KEY", "valueFrom": "key" }] """, Task)
        },
        {
            "Duplicate secret names found: KEY. Each secret name must be unique.",
            Instances(""" "secrets": [{ "name": "KEY", "valueFrom": "one" }, { "name": "KEY", "valueFrom": "two" }] """, Task)
        },
        {
            "The maximum number of environment files was exceeded. Specify ten or less and try again.",
            Instances($"\"environmentFiles\": [{string.Join(',', Enumerable.Range(0, 11).Select(static i => File($"arn:aws:s3:::b/{i}.env")))}]")
        },
        { "Invalid arn syntax.", Instances($"\"environmentFiles\": [{File("s3://bucket/web.env")}]") },
        { "The environment file 'arn:aws:s3:::b/web.txt' of the container 'app'", Instances($"\"environmentFiles\": [{File("arn:aws:s3:::b/web.txt")}]") },
        {
            "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
            Instances(""" "secrets": [{ "name": "KEY", "valueFrom": "key" }] """)
        },
        {
            "Private repository authentication requires that the task definition specify a value for executionRoleArn.",
            Instances(""" "repositoryCredentials": { "credentialsParameter": "arn:aws:secretsmanager:us-east-1:123456789012:secret:hub" } """)
        },
    };

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_InvalidEnvironment_ThrowsMessageOfService(string expected, string json) =>
        Assert.StartsWith(expected, await _test.RejectAsync(json), StringComparison.Ordinal);

    [Fact]
    public async Task Validate_SameNamesInOtherContainersAndFiles_IsAccepted() => await _test.RegisterAsync(Instances(
        $$"""
        "environment": [{ "name": "KEY", "value": "1" }, { "name": "key", "value": "2" }],
        "environmentFiles": [{{File("arn:aws-cn:s3:::b/folder/web.env")}}]
        """,
        Task).Replace("}]}]", """}]},{"name":"side","image":"nginx","memory":64,"secrets":[{"name":"KEY","valueFrom":"key"}]}]""", StringComparison.Ordinal));

    private static string File(string arn) => $$"""{"value":"{{arn}}","type":"s3"}""";
}
