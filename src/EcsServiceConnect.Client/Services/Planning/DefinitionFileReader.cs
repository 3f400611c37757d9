using System.Text.Json;
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
        if (WrappedJson.FindObject(json, TaskDefinition) is not { } start)
        {
            return EcsJson.Deserialize<RegisterTaskDefinitionRequest>(json, EcsJsonOptions.Strict);
        }

        WrappedJson.ThrowIfUnknown(json, [TaskDefinition, .. _companions]);
        var definition = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(WrappedJson.Extract(json, start), EcsJsonOptions.Strict);
        var tags = EcsJson.Deserialize<DescribeTaskDefinitionResponse>(json).Tags;
        return definition with { Tags = definition.Tags ?? (tags.Count > 0 ? tags : null) };
    }

    private static ServiceFile ParseService(byte[] json)
    {
        if (WrappedJson.FindObject(json, Services) is { } listed)
        {
            WrappedJson.ThrowIfUnknown(json, [Services, .. _companions]);
            return ParseCreateInput(WrappedJson.Extract(json, listed));
        }

        if (WrappedJson.FindObject(json, Service) is { } start)
        {
            WrappedJson.ThrowIfUnknown(json, [Service, .. _companions]);
            return ParseCreateInput(WrappedJson.Extract(json, start));
        }

        return WrappedJson.HasMember(json, Service) ? ParseUpdateInput(json) : ParseCreateInput(json);
    }

    private static ServiceFile ParseUpdateInput(byte[] json)
    {
        var update = EcsJson.Deserialize<UpdateServiceRequest>(json, EcsJsonOptions.Strict);
        var request = EcsJson.Deserialize<CreateServiceRequest>(EcsJson.SerializeToUtf8Bytes(update));
        return new ServiceFile(request with { ServiceName = update.Service }, IsUpdate: true, update.ForceNewDeployment == true);
    }

    /// <summary>A described service has some of its settings in its deployments, and some under other names.</summary>
    private static ServiceFile ParseCreateInput(byte[] json)
    {
        var request = EcsJson.Deserialize<CreateServiceRequest>(json, EcsJsonOptions.Strict);
        var described = EcsJson.Deserialize<Service>(json).ToCreateRequest();
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

    private static T Parse<T>(string path, byte[] json, Func<byte[], T> parse)
    {
        try
        {
            JsonModelReader.ReadElement(json);
            return parse(json);
        }
        catch (JsonException exception)
        {
            var lines = exception.Message.Split('\n').Select(line => $"{path}: {line}");
            throw new EcsPlanException(EcsPlanOutcome.InvalidFile, string.Join('\n', lines), exception);
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
