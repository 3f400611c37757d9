using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>A configuration section that a client was registered with.</summary>
/// <param name="optionsName">The name of the client's options.</param>
/// <param name="section">The section.</param>
/// <param name="schema">The keys of the section.</param>
/// <param name="isOptional">Whether the section may be missing.</param>
internal sealed class EcsClientSection(string optionsName, IConfiguration section, SectionSchema schema, bool isOptional)
{
    /// <summary>The name of the client's options.</summary>
    public string OptionsName => optionsName;

    /// <summary>Sets the options that the section holds.</summary>
    public void Apply(EcsClientOptions options) => EcsClientConfigurationReader.Read(section, schema, options);

    /// <summary>Finds all problems of the section.</summary>
    /// <param name="options">The client's options, completely configured.</param>
    public IReadOnlyList<string> Validate(EcsClientOptions options)
    {
        if (EcsClientConfigurationReader.Exists(section))
        {
            return Read(options).Problems;
        }

        var path = section is IConfigurationSection { Path: var name } ? name : "Configuration";
        return isOptional
            ? []
            : [$"{path}: is missing or empty; correct the name, or pass 'optional: true' if the settings may come from elsewhere."];
    }

    /// <summary>Logs which keys of the section were ignored because they are unknown.</summary>
    public void LogIgnored(ILogger logger, EcsClientOptions options)
    {
        if (Read(options).IgnoredPaths is { Count: > 0 } paths)
        {
            logger.LogSettingsIgnored(string.Join(", ", paths));
        }
    }

    private SectionContent Read(EcsClientOptions options) =>
        EcsClientConfigurationReader.Read(section, schema, new EcsClientOptions { Credentials = options.Credentials });
}
