namespace EcsServiceConnect.Client.Generators.Model;

/// <summary>How the JSON of a record names its members and writes time; the values are those of the library.</summary>
internal enum WireStyle
{
    Api,
    CamelCase,
    PascalCase,
    SnakeCase,
}
