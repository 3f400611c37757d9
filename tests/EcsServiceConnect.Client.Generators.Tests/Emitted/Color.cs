using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>An open enum.</summary>
[EcsEnum]
public readonly partial record struct Color(string Value)
{
    public static Color Red => new(Names.Red);

    public static Color DarkRed => new(Names.DarkRed);

    public static class Names
    {
        public const string DarkRed = "DARK_RED";
        public const string Red = "RED";
        public const string Tan = "TAN";
    }
}
