using System.Text.Json;
using EcsServiceConnect.Client.Comparison;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>
/// Reads the files that deploy tools use: the input of a registration, of CreateService or UpdateService, plain or in an object of its own, and
/// what a describe command prints. Reading is strict; members that only a description has are skipped.
/// </summary>
internal static class DefinitionFileReader
{
    private const string Service = "service";
    private const string Services = "services";
    private const string Tags = "tags";
    private const string TaskDefinition = "taskDefinition";
    private const string DefinitionObject = "the object of a task definition (a registered one needs no file: name it in the service)";
    private const string ServiceObject = "the object of a service";

    /// <summary>What stands beside the object in a response: its tags, and what SDKs and the AWS CLI add.</summary>
    private static readonly string[] _companions = [Tags, "failures", "ResponseMetadata"];

    /// <summary>Reads a task definition from a file.</summary>
    /// <exception cref="EcsPlanException">The file cannot be read, or does not hold a task definition.</exception>
    public static async Task<RegisterTaskDefinitionRequest> ReadTaskDefinitionAsync(string path, CancellationToken cancellationToken) =>
        Parse(path, await ReadAsync(path, cancellationToken).ConfigureAwait(false), ParseTaskDefinition);

    /// <summary>Reads a service from a file.</summary>
    /// <exception cref="EcsPlanException">The file cannot be read, or does not hold a service.</exception>
    public static async Task<ServiceFile> ReadServiceAsync(string path, CancellationToken cancellationToken) =>
        Parse(path, await ReadAsync(path, cancellationToken).ConfigureAwait(false), ParseService);

    private static RegisterTaskDefinitionRequest ParseTaskDefinition(byte[] json)
    {
        DefinitionFileClassifier.ThrowUnlessTaskDefinition(json);
        JsonMemberInspector.InspectStart<RegisterTaskDefinitionRequest>(json);
        if (WrappedJson.FindObject(json, TaskDefinition, DefinitionObject) is not { } start)
        {
            return ParseDefinition(json, WrappedJson.GetTop(json, DefinitionObject));
        }

        WrappedJson.ThrowIfUnknown(json, [TaskDefinition, .. _companions]);
        var definition = ParseDefinition(json, start);
        var tags = EcsJson.Deserialize<DescribeTaskDefinitionResponse>(json).Tags;
        return definition with { Tags = definition.Tags ?? (tags.Count > 0 ? tags : null) };
    }

    private static RegisterTaskDefinitionRequest ParseDefinition(byte[] json, int start)
    {
        var definition = EmptyTextNormalizer.Normalize(Deserialize<RegisterTaskDefinitionRequest>(json, start));
        try
        {
            definition.Validate();
            return definition;
        }
        catch (EcsValidationException exception)
        {
            throw JsonExceptionFactory.Create(json, [.. exception.Problems.Select(problem => new JsonProblem(start, problem))]);
        }
    }

    private static ServiceFile ParseService(byte[] json)
    {
        DefinitionFileClassifier.ThrowUnlessService(json);
        if (WrappedJson.GetKind(json, Service) == JsonTokenType.String)
        {
            return ParseUpdateInput(json);
        }

        foreach (var wrapper in (string[])[Services, Service])
        {
            if (WrappedJson.FindObject(json, wrapper, ServiceObject) is { } start)
            {
                WrappedJson.ThrowIfUnknown(json, [wrapper, .. _companions]);
                return ParseCreateInput(json, start);
            }
        }

        return ParseCreateInput(json, WrappedJson.GetTop(json, ServiceObject));
    }

    private static ServiceFile ParseUpdateInput(byte[] json)
    {
        var update = EcsJson.Deserialize<UpdateServiceRequest>(json, EcsJsonOptions.DefinitionFile);
        var request = EcsJson.Deserialize<CreateServiceRequest>(EcsJson.SerializeToUtf8Bytes(update));
        return new ServiceFile(request with { ServiceName = update.Service }, IsUpdate: true, update.ForceNewDeployment == true);
    }

    /// <summary>A described service has some of its settings in its deployments, and some under other names.</summary>
    private static ServiceFile ParseCreateInput(byte[] json, int start)
    {
        var request = Deserialize<CreateServiceRequest>(json, start);
        var described = EcsJson.Deserialize<Service>(WrappedJson.Extract(json, start)).ToCreateRequest();
        return new ServiceFile(
            request with
            {
                Cluster = request.Cluster ?? described.Cluster,
                Role = request.Role ?? described.Role,
                DesiredCount = described.DesiredCount,
                LaunchType = described.LaunchType,
                ServiceConnectConfiguration = request.ServiceConnectConfiguration ?? described.ServiceConnectConfiguration,
                VolumeConfigurations = request.VolumeConfigurations ?? described.VolumeConfigurations,
                VpcLatticeConfigurations = request.VpcLatticeConfigurations ?? described.VpcLatticeConfigurations,
            },
            IsUpdate: false,
            ForceNewDeployment: false);
    }

    /// <summary>Reads an object that begins at an offset; positions in messages are those of the file.</summary>
    private static T Deserialize<T>(byte[] json, int start)
        where T : class, IEcsModel<T> =>
        EcsJson.Deserialize<T>(WrappedJson.Extract(json, start), EcsJsonOptions.DefinitionFile);

    private static T Parse<T>(string path, byte[] json, Func<byte[], T> parse)
    {
        try
        {
            CheckSyntax(json);
            return parse(json);
        }
        catch (JsonException exception)
        {
            var lines = exception.Message.Split('\n').Select(line => $"{path}: {line}");
            throw new EcsPlanException(EcsPlanOutcome.InvalidFile, string.Join('\n', lines), exception);
        }
    }

    private static void CheckSyntax(byte[] json)
    {
        try
        {
            JsonModelReader.ReadElement(json);
        }
        catch (JsonException malformed) when (DefinitionFileClassifier.ExplainMalformed(json, JsonExceptionFactory.GetOffset(json, malformed)) is { } problem)
        {
            throw JsonExceptionFactory.CreateMalformed(json, problem);
        }
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return JsonModelReader.TrimByteOrderMark(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)).ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new EcsPlanException(EcsPlanOutcome.InvalidFile, $"{path}: the file cannot be read. {exception.Message}", exception);
        }
    }
}
