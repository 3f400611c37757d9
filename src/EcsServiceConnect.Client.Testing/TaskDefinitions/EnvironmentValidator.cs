using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates where a container gets its environment variables from: its own, secrets and files.</summary>
/// <remarks>
/// Sources: API_ContainerDefinition.html, API_EnvironmentFile.html. The messages are those of the service, as users have reported them.
/// </remarks>
internal static class EnvironmentValidator
{
    private const int MaxFiles = 10;

    public static void Validate(ContainerDefinition container)
    {
        ValidateSecrets(container);
        ValidateFiles(container);
    }

    private static void ValidateSecrets(ContainerDefinition container)
    {
        var names = (container.Secrets ?? []).Select(static secret => secret.Name).ToList();
        if (names.GroupBy(static name => name, StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1) is { } repeated)
        {
            throw new ClientException($"Duplicate secret names found: {MessageSanitizer.Sanitize(repeated.Key)}. Each secret name must be unique.");
        }

        if ((container.Environment ?? []).FirstOrDefault(variable => variable.Name is { } name && names.Contains(name)) is { } shared)
        {
            throw new ClientException(
                "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as "
                + $"'{MessageSanitizer.Sanitize(shared.Name)}'.");
        }
    }

    private static void ValidateFiles(ContainerDefinition container)
    {
        if (container.EnvironmentFiles is { Count: > MaxFiles })
        {
            throw new ClientException("The maximum number of environment files was exceeded. Specify ten or less and try again.");
        }

        foreach (var file in container.EnvironmentFiles ?? [])
        {
            if (!S3ObjectArn.IsValid(file.Value))
            {
                throw new ClientException(S3ObjectArn.InvalidMessage);
            }

            if (!file.Value!.EndsWith(".env", StringComparison.Ordinal))
            {
                throw new ClientException(
                    $"The environment file '{MessageSanitizer.Sanitize(file.Value)}' of the container '{container.Name}' must end with '.env'.");
            }
        }
    }
}
